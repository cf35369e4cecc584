import type {
  CardFacts,
  RegistryMetric,
} from '@modelgov/backstage-plugin-model-governance-common';
import { compactText } from '../../card/compactText';

/** As many as are kept of any model card. */
const MAX_METRICS = 50;

/** Metrics that belong to no version, as a model card has them. */
export function cardMetrics(metrics: RegistryMetric[]): CardFacts['metrics'] {
  return metrics.slice(0, MAX_METRICS).map(metric => ({
    name: compactText(
      metric.segment ? `${metric.name} (${metric.segment})` : metric.name,
    ),
    value: compactText(String(metric.value)),
    dataset: metric.dataset && compactText(metric.dataset),
  }));
}

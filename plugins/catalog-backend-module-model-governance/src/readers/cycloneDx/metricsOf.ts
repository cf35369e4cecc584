import type { RegistryMetric } from '@modelgov/backstage-plugin-model-governance-common';
import { metricValue } from '../values/metricValue';
import type { ModelCard } from './componentSchema';

/** The metrics of a model card: how well the model does, and what making and running it takes. */
export function metricsOf({
  considerations,
  quantitativeAnalysis,
}: ModelCard): RegistryMetric[] {
  const performance = (quantitativeAnalysis?.performanceMetrics ?? []).map(
    ({ type, value, slice, confidenceInterval }) => ({
      name: type,
      value,
      segment: slice?.trim() || undefined,
      interval: intervalOf(confidenceInterval),
    }),
  );
  const energy =
    considerations?.environmentalConsiderations?.energyConsumptions ?? [];
  const environment = energy.flatMap(({ activity, ...amounts }) =>
    Object.entries(amounts).map(([name, amount]) => ({
      name: amount?.unit ? `${name} (${amount.unit})` : name,
      value: amount?.value,
      segment: activity,
    })),
  );
  return [...performance, ...environment].flatMap(({ name, value, ...more }) =>
    name?.trim() && value?.trim()
      ? [{ name: name.trim(), value: metricValue(value), ...more }]
      : [],
  );
}

/** Bounds that are no numbers, and those that are the wrong way round, bound nothing. */
function intervalOf(
  interval: { lowerBound?: string; upperBound?: string } | undefined,
): RegistryMetric['interval'] {
  const lower = metricValue(interval?.lowerBound ?? '');
  const upper = metricValue(interval?.upperBound ?? '');
  return typeof lower === 'number' &&
    typeof upper === 'number' &&
    lower <= upper
    ? { lower, upper }
    : undefined;
}

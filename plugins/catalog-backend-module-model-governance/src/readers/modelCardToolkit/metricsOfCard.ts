import type { RegistryMetric } from '@modelgov/backstage-plugin-model-governance-common';
import { metricValue } from '../values/metricValue';
import type { ToolkitCard } from './cardSchema';

/** The performance metrics of a card, one for each slice of the data. */
export function metricsOfCard(card: ToolkitCard): RegistryMetric[] {
  const metrics = card.quantitative_analysis?.performance_metrics ?? [];
  return metrics.flatMap(metric => {
    const { type, slice, confidence_interval: bounds } = metric;
    const lower = metricValue(bounds?.lower_bound ?? '');
    const upper = metricValue(bounds?.upper_bound ?? '');
    // A card may give the interval alone.
    const range = lower !== '' && upper !== '' ? `${lower} to ${upper}` : '';
    const value = metricValue(metric.value ?? range);
    const threshold = metric.threshold ?? metric.decision_threshold;
    if (!type || value === '') {
      return [];
    }
    return [
      {
        name: threshold === undefined ? type : `${type} at ${threshold}`,
        value,
        segment: slice,
        interval:
          typeof lower === 'number' && typeof upper === 'number'
            ? { lower, upper }
            : undefined,
      },
    ];
  });
}

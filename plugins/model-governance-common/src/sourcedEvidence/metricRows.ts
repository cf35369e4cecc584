import type { RegistryMetric } from '../registry';
import { fittingText } from './fittingText';

/** What stands where a source does not say. */
export const NOT_STATED = 'not stated';

/** How sources call the parts of data that the form of a performance evaluation knows. */
const SPLITS = new Map([
  ['test', 'test'],
  ['testing', 'test'],
  ['validation', 'validation'],
  ['val', 'validation'],
  ['dev', 'validation'],
  ['cross-validation', 'cross-validation'],
  ['cv', 'cross-validation'],
  ['out-of-time', 'out-of-time'],
  ['oot', 'out-of-time'],
  ['production', 'production'],
]);

const MOST_ROWS = 200;

const NUMBER = /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i;

/** A row of the table of a performance evaluation. */
export interface MetricRow {
  name: string;
  value: number;
  dataset: string;
  split: string;
  segment?: string;
}

/**
 * The metrics of a source as rows of a performance evaluation: those that are numbers, without bounds. A part of the data
 * that the form does not know, such as `train`, is told with the dataset.
 */
export function metricRows(
  metrics: readonly RegistryMetric[] = [],
): MetricRow[] {
  return metrics.slice(0, MOST_ROWS).flatMap(metric => {
    const name = fittingText(metric.name);
    const value = numberOf(metric.value);
    if (!name || value === undefined) {
      return [];
    }
    const split = SPLITS.get(metric.split?.trim().toLowerCase() ?? '');
    const dataset = metric.dataset?.trim() || NOT_STATED;
    const segment = fittingText(metric.segment);
    return [
      {
        name,
        value,
        dataset:
          fittingText(
            metric.split && !split ? `${dataset} (${metric.split})` : dataset,
          ) ?? NOT_STATED,
        split: split ?? 'not-stated',
        ...(segment && { segment }),
      },
    ];
  });
}

function numberOf(value: number | string): number | undefined {
  const number =
    typeof value === 'string' && NUMBER.test(value.trim())
      ? Number(value)
      : value;
  return typeof number === 'number' && Number.isFinite(number)
    ? number
    : undefined;
}

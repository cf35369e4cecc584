import type { RegistryMetric } from '../registry';
import { joinBy } from './joinBy';
import { keyOfMetric } from './keyOfMetric';
import type { MetricComparison } from './VersionComparison';
import type { VersionPair } from './VersionPair';

/** The metrics of two versions, joined by name, dataset, split and segment. */
export function compareMetrics({ from, to }: VersionPair): MetricComparison[] {
  return joinBy(from.details.metrics, to.details.metrics, keyOfMetric).map(
    ({ from: before, to: after, either }) => ({
      name: either.name,
      dataset: either.dataset,
      split: either.split,
      segment: either.segment,
      from: before && valueOf(before),
      to: after && valueOf(after),
      difference: differenceOf(before?.value, after?.value),
    }),
  );
}

function valueOf({ value, interval }: RegistryMetric) {
  return { value, interval };
}

function differenceOf(
  before: RegistryMetric['value'] | undefined,
  after: RegistryMetric['value'] | undefined,
): number | undefined {
  return typeof before === 'number' && typeof after === 'number'
    ? after - before
    : undefined;
}

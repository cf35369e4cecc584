import type { RegistryMetric } from '../registry';

/** What tells a metric from others. */
export function keyOfMetric({
  name,
  dataset,
  split,
  segment,
}: RegistryMetric): string {
  return JSON.stringify([name, dataset, split, segment]);
}

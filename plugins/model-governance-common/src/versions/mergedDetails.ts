import type { VersionDetails } from '../registry';
import { keyOfDataset } from './keyOfDataset';
import { keyOfMetric } from './keyOfMetric';

/** What several sources say of the same version: the first that states something wins, lists are put together. */
export function mergedDetails(
  versions: readonly VersionDetails[],
): Partial<VersionDetails> {
  // What is not stated has no key: it came from JSON.
  const merged = [...versions]
    .reverse()
    .reduce<Partial<VersionDetails>>(
      (before, each) => ({ ...before, ...each }),
      {},
    );
  const all = <T>(
    listOf: (details: VersionDetails) => T[] | undefined,
    keyOf: (item: T) => string,
  ) =>
    firstOfEach(
      versions.flatMap(each => listOf(each) ?? []),
      keyOf,
    );
  return {
    ...merged,
    live: versions.some(({ live }) => live),
    aliases: all(({ aliases }) => aliases, String),
    metrics: all(({ metrics }) => metrics, keyOfMetric),
    parameters: all(
      ({ parameters }) => parameters,
      ({ name }) => name,
    ),
    datasets: all(({ datasets }) => datasets, keyOfDataset),
    sections: all(({ sections }) => sections, String),
  };
}

function firstOfEach<T>(items: T[], keyOf: (item: T) => string): T[] {
  const byKey = new Map<string, T>();
  for (const item of items) {
    const key = keyOf(item);
    if (!byKey.has(key)) {
      byKey.set(key, item);
    }
  }
  return [...byKey.values()];
}

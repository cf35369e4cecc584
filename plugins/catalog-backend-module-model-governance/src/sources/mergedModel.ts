import type { DescribedModel } from '@modelgov/backstage-plugin-model-governance-node';

/** A model that several documents of a source describe: where they differ, what the first says counts. */
export function mergedModel(
  first: DescribedModel,
  second: DescribedModel,
): DescribedModel {
  return {
    ...definedOf(second),
    ...definedOf(first),
    tags: together(first.tags, second.tags),
    labels: { ...second.labels, ...first.labels },
    model: { ...definedOf(second.model), ...definedOf(first.model) },
    datasets: together(first.datasets, second.datasets),
    versions: [
      ...first.versions,
      ...second.versions.filter(
        ({ version }) => !first.versions.some(v => v.version === version),
      ),
    ],
    deployments: together(first.deployments, second.deployments),
    problems: together(first.problems, second.problems),
  };
}

function together<T>(first: T[] = [], second: T[] = []): T[] | undefined {
  const all = [...first, ...second];
  return all.length ? all : undefined;
}

function definedOf<T extends object>(fields: T): T {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as T;
}

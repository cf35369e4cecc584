import { testFacts } from '../../__fixtures__/testFacts';
import type { ModelFacts } from '../../facts';
import type { JsonObject } from '@backstage/types';
import type { RegistryFacts } from '../../registry';

/** A version as the registry of tests tells of it. */
export type ToldVersion = Partial<RegistryFacts['versions'][number]> & {
  version: string;
};

/** The facts of the model of tests, of which a registry tells some versions. */
export function factsWithVersions(
  versions: readonly ToldVersion[],
  change: JsonObject = {},
  deployments: RegistryFacts['deployments'] = [],
): ModelFacts {
  const others = versions.flatMap(({ source }) => source ?? []);
  const sources = [...new Set(['mlflow/prod', ...others])];
  const registry: RegistryFacts = {
    sources: sources.map(id => ({ id, kind: 'registry', name: 'loan-risk' })),
    versions: versions.map(each => ({ source: 'mlflow/prod', ...each })),
    deployments,
  };
  return testFacts({ registryFacts: JSON.stringify(registry), ...change });
}

/** A digest that tells a number. */
export function digest(number: number): string {
  return `sha256:${String(number).padStart(64, '0')}`;
}

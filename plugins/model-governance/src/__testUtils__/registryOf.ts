import type { RegistryFacts } from '@modelgov/backstage-plugin-model-governance-common';

/** What a registry tells of some versions of a model. */
export function registryOf(
  versions: Omit<RegistryFacts['versions'][number], 'source'>[],
  deployments: RegistryFacts['deployments'] = [],
): RegistryFacts {
  return {
    sources: [
      {
        id: 'mlflow/prod',
        kind: 'registry',
        name: 'loan-default-risk',
        url: 'https://mlflow.example.com/models/loan-default-risk',
      },
    ],
    versions: versions.map(each => ({ source: 'mlflow/prod', ...each })),
    deployments,
  };
}

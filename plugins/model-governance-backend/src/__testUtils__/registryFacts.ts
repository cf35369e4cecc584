import {
  REGISTRY_FACTS_FIELD,
  type RegistryFacts,
} from '@modelgov/backstage-plugin-model-governance-common';

/** What a registry knows of version 1.0.0 of a model: how it was made, and how good it was. */
export function registryFacts(
  version: Partial<RegistryFacts['versions'][number]> = {},
  change: Partial<RegistryFacts> = {},
): RegistryFacts {
  return {
    sources: [
      {
        id: 'mlflow/prod',
        kind: 'registry',
        name: 'ranking',
        url: 'https://mlflow.example.com/models/ranking',
      },
    ],
    versions: [
      {
        source: 'mlflow/prod',
        version: '1.0.0',
        url: 'https://mlflow.example.com/models/ranking/versions/1.0.0',
        createdBy: 'builder',
        createdAt: '2026-01-05T08:00:00.000Z',
        metrics: [
          { name: 'accuracy', value: 0.91, dataset: 'holdout', split: 'test' },
        ],
        ...version,
      },
    ],
    deployments: [],
    ...change,
  };
}

/** The field of `spec.model` in which the catalog processor leaves what registries say. */
export function registryFactsField(
  ...change: Parameters<typeof registryFacts>
): Record<string, string> {
  return { [REGISTRY_FACTS_FIELD]: JSON.stringify(registryFacts(...change)) };
}

import type { RegistryFacts } from '../registry';

/** What a registry and a document know of version 2.0.0 of the model of tests. */
export const REGISTRY: RegistryFacts = {
  sources: [
    {
      id: 'mlflow/prod',
      kind: 'registry',
      name: 'loan risk',
      url: 'https://mlflow.example.com/models/loan',
      updatedAt: '2026-02-01T00:00:00.000Z',
    },
    { id: 'cyclonedx', kind: 'document', name: 'loan-risk' },
  ],
  versions: [
    {
      source: 'mlflow/prod',
      version: '2.0.0',
      digest: `sha256:${'a'.repeat(64)}`,
      url: 'https://mlflow.example.com/models/loan/2.0.0',
      run: { id: '6f1c', url: 'https://mlflow.example.com/runs/6f1c' },
      createdBy: 'Builder',
      createdAt: '2026-01-05T23:30:00.000Z',
      license: 'proprietary',
      datasets: [{ name: 'loans', role: 'training', digest: '9f86d0' }],
      metrics: [
        {
          name: 'accuracy',
          value: 0.912345,
          dataset: 'holdout',
          split: 'Test',
        },
        { name: 'auc', value: 0.88, split: 'train' },
        { name: 'notes', value: 'n/a' },
      ],
      parameters: [{ name: 'max_depth', value: '6' }],
    },
    {
      source: 'cyclonedx',
      version: '2.0.0',
      metrics: [{ name: 'f1', value: 0.7, segment: 'under 30' }],
    },
    {
      source: 'mlflow/prod',
      version: '1.0.0',
      metrics: [{ name: 'accuracy', value: 0.8 }],
    },
  ],
  deployments: [],
};

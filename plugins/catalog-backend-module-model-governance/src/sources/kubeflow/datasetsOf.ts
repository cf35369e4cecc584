import type { RegistryDataset } from '@modelgov/backstage-plugin-model-governance-common';
import { webLink } from '../../readers/values/webLink';
import type { Artifact } from './Artifact';

/** What people call the property that says what a dataset was used for. */
const ROLES = new Set(['role', 'context', 'mlflow.data.context']);

/** The datasets among artifacts. */
export function datasetsOf(artifacts: readonly Artifact[]): RegistryDataset[] {
  return artifacts
    .filter(({ artifactType }) => artifactType === 'dataset-artifact')
    .flatMap(dataset => {
      const name = dataset.name ?? dataset.uri ?? dataset.source;
      if (!name) {
        return [];
      }
      const role = dataset.customProperties.find(property =>
        ROLES.has(property.name),
      )?.value;
      return [
        {
          name,
          role: role ? String(role) : undefined,
          digest: dataset.digest,
          url: webLink(dataset.uri) ?? webLink(dataset.source),
        },
      ];
    });
}

import { parseEntityRef } from '@backstage/catalog-model';
import { DATASET_ANNOTATIONS } from '@modelgov/backstage-plugin-model-governance-common';

/** The entity of a dataset that is not in the catalog, to be completed by its owner. */
export function datasetTemplate(ref: string): string {
  const { namespace, name } = parseEntityRef(ref);
  const annotations = Object.values(DATASET_ANNOTATIONS);
  return [
    'apiVersion: backstage.io/v1alpha1',
    'kind: Resource',
    'metadata:',
    `  name: ${JSON.stringify(name)}`,
    `  namespace: ${JSON.stringify(namespace)}`,
    '  annotations:',
    ...annotations.map(annotation => `    ${annotation}: ''`),
    'spec:',
    '  type: dataset',
    "  owner: ''",
    '',
  ].join('\n');
}

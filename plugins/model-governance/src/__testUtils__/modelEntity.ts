import type { Entity } from '@backstage/catalog-model';
import type { ModelSpec } from '@modelgov/backstage-plugin-model-governance-common';

/** A model entity as the catalog serves it. */
export function modelEntity(
  name: string,
  options: { title?: string; model?: ModelSpec; lifecycle?: string } = {},
): Entity {
  const { title, model, lifecycle = 'production' } = options;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name,
      namespace: 'default',
      uid: `uid-${name}`,
      title,
      description: 'Ranks applications for a human decision.',
      annotations: {
        'backstage.io/edit-url': `https://git.example.com/${name}/catalog-info.yaml`,
      },
    },
    spec: {
      type: 'ai-model',
      owner: 'group:default/owners',
      lifecycle,
      ...(model && { model: JSON.parse(JSON.stringify(model)) }),
    },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/owners' }],
  };
}

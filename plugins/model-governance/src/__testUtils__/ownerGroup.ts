import type { Entity } from '@backstage/catalog-model';

/** The group that owns every model of the tests; it has a member. */
export const ownerGroup: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: {
    name: 'owners',
    namespace: 'default',
    uid: 'uid-owners',
    title: 'Model Owners',
  },
  spec: { type: 'team', children: [] },
  relations: [{ type: 'hasMember', targetRef: 'user:default/owner' }],
};

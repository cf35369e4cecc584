import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import {
  modelFactsFromEntity,
  type DependencyFacts,
  type ModelFacts,
} from '../facts';

/** The content of `spec.model` of a model that states everything. */
export const MODEL: JsonObject = {
  version: '2.0.0',
  provider: 'internal',
  modelType: 'traditional-ml',
  useCases: [
    {
      name: 'lending',
      intendedPurpose: 'Rank applications.',
      affectedPersons: ['applicants'],
      regions: ['DE'],
      roles: ['deployer'],
    },
  ],
};

/** A dataset that a model may use. */
export const DATASET: DependencyFacts = {
  entityRef: 'resource:default/loans',
  kind: 'dataset',
  found: true,
  title: 'Loans',
  lawfulBasis: 'contract',
};

/** A model entity with the given content of `spec.model`. */
export function testEntity(model?: unknown, spec: JsonObject = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: 'Loan-Risk', namespace: 'default', uid: 'uid-1' },
    spec: {
      type: 'ai-model',
      owner: 'owners',
      lifecycle: 'production',
      ...spec,
      ...(model !== undefined && { model: model as JsonObject }),
    },
  };
}

/** The facts of such an entity, with a living owner. */
export function testFacts(
  change: JsonObject = {},
  dependencies: DependencyFacts[] = [DATASET],
): ModelFacts {
  return modelFactsFromEntity(testEntity({ ...MODEL, ...change }), {
    owner: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { name: 'owners' },
      relations: [{ type: 'hasMember', targetRef: 'user:default/owner' }],
    },
    dependencies,
  });
}

import {
  type Entity,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  getCompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { EntityRelationSpec } from '@backstage/plugin-catalog-node';
import type { ModelSpec } from '@modelgov/backstage-plugin-model-governance-common';

/**
 * The relations, in both directions, of a model with what it is made of: its datasets and its base model, each once. A
 * ref without a kind means a resource, one without a namespace the namespace of the model.
 */
export function modelRelations(
  entity: Entity,
  { baseModel, datasets = [] }: ModelSpec,
): EntityRelationSpec[] {
  const self = getCompoundEntityRef(entity);
  const context = { defaultKind: 'Resource', defaultNamespace: self.namespace };
  const parts = [baseModel, ...datasets.map(({ ref }) => ref)]
    .filter(ref => ref !== undefined)
    .map(ref => parseEntityRef(ref, context));
  const byRef = new Map(parts.map(part => [stringifyEntityRef(part), part]));
  byRef.delete(stringifyEntityRef(self));
  return [...byRef.values()].flatMap(part => [
    { source: self, type: RELATION_DEPENDS_ON, target: part },
    { source: part, type: RELATION_DEPENDENCY_OF, target: self },
  ]);
}

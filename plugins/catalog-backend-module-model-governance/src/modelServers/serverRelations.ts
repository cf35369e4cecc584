import {
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  parseEntityRef,
} from '@backstage/catalog-model';
import type { EntityRelationSpec } from '@backstage/plugin-catalog-node';
import type { ModelServer } from './ModelServer';

/**
 * The relations of a server with its models, in both directions.
 *
 * @param models - full refs
 */
export function serverRelations(
  { ref }: ModelServer,
  models: string[],
): EntityRelationSpec[] {
  const server = parseEntityRef(ref);
  const parts = [...new Set(models)].map(model => parseEntityRef(model));
  return parts.flatMap(model => [
    { source: server, type: RELATION_DEPENDS_ON, target: model },
    { source: model, type: RELATION_DEPENDENCY_OF, target: server },
  ]);
}

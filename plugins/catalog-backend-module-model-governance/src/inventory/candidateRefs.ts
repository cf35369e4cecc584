import { distinctEntityName, entityName } from '../describe/entityName';
import type { InventoryModel } from './InventoryModel';

/**
 * Refs for the entity of a model, the best first: the one that it had, its name, and as many names as it takes that tell it
 * from others of the same name.
 */
export function* candidateRefs(
  { name, sourceId, placement }: InventoryModel,
  namespace: string,
): Generator<string, never> {
  for (const ref of [placement.ownRef, placement.entityRef]) {
    if (ref?.startsWith('resource:')) {
      yield ref;
    }
  }
  const prefix = `resource:${namespace}/`;
  yield prefix + entityName(name);
  yield prefix + distinctEntityName(name);
  for (let attempt = 1; ; attempt++) {
    yield prefix + distinctEntityName([name, sourceId, attempt].join(' '));
  }
}

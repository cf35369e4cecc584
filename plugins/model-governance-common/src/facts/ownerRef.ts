import type { Entity } from '@backstage/catalog-model';
import { fullRef } from './fullRef';

/**
 * The full, lower-cased ref of the owner that an entity names in `spec.owner`; `undefined` where it names none.
 *
 * @public
 */
export function ownerRef(entity: Entity): string | undefined {
  return fullRef(entity.spec?.owner, 'group', entity);
}

import type { Entity } from '@backstage/catalog-model';
import { isDataset, parseDataset, parseModelSpec } from '../entity';
import type { DependencyFacts } from './ModelFacts';
import { ownerRef } from './ownerRef';

/**
 * The facts of something that a model depends on.
 *
 * @param entityRef - Its full, lower-cased ref.
 * @param entity - What the catalog has of it; `undefined` where the catalog does not know it.
 * @param isModel - Whether governance applies to an entity.
 * @param governed - The stored governance status and tier, of models.
 * @public
 */
export function dependencyFactsFromEntity(
  entityRef: string,
  entity: Entity | undefined,
  isModel: (entity: Entity) => boolean,
  governed?: Pick<DependencyFacts, 'status' | 'tier'>,
): DependencyFacts {
  if (!entity) {
    return { entityRef, kind: 'other', found: false };
  }
  const common = {
    entityRef,
    found: true,
    title: entity.metadata.title ?? entity.metadata.name,
    owner: ownerRef(entity),
  };
  if (isModel(entity)) {
    const { provider } = parseModelSpec(entity).spec;
    return { ...common, ...governed, kind: 'model', provider };
  }
  return isDataset(entity)
    ? { ...common, ...parseDataset(entity).statements, kind: 'dataset' }
    : { ...common, kind: 'other' };
}

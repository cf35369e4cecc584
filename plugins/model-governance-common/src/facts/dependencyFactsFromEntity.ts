import type { Entity } from '@backstage/catalog-model';
import { DATASET_ANNOTATIONS, parseModelSpec } from '../entity';
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
  if (entity.kind === 'Resource' && entity.spec?.type === 'dataset') {
    const annotations = entity.metadata.annotations ?? {};
    return {
      ...common,
      kind: 'dataset',
      lawfulBasis: annotations[DATASET_ANNOTATIONS.lawfulBasis],
      retention: annotations[DATASET_ANNOTATIONS.retention],
      access: annotations[DATASET_ANNOTATIONS.access],
      classification: annotations[DATASET_ANNOTATIONS.classification],
    };
  }
  return { ...common, kind: 'other' };
}

import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useLoadable, type Loadable } from '../../../state';

/** Entities by ref, as far as the reader may see them. */
export function useCatalogEntities(
  refs: readonly string[],
): Loadable<Map<string, Entity>> & { reload: () => void } {
  const catalog = useApi(catalogApiRef);
  const entityRefs = [...new Set(refs)];
  return useLoadable(entityRefs.join(' '), async () => {
    if (entityRefs.length === 0) {
      return new Map();
    }
    const { items } = await catalog.getEntitiesByRefs({ entityRefs });
    return new Map(
      items.flatMap((entity, index) =>
        entity ? [[entityRefs[index], entity] as const] : [],
      ),
    );
  });
}

import { useApi } from '@backstage/core-plugin-api';
import {
  MAX_PAGE_SIZE,
  type Act,
  type ActKind,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceApiRef } from '../api';
import type { Loadable } from './Loadable';
import { useModelLoadable } from './useModelLoadable';

/**
 * The governance acts on a model, newest first.
 *
 * @param kind - only these; absent: all
 */
export function useActs(
  entityRef: string,
  kind?: ActKind[],
): Loadable<Act[]> & { reload: () => void } {
  const api = useApi(modelGovernanceApiRef);
  return useModelLoadable(entityRef, signal =>
    api
      .listActs(entityRef, { kind, limit: MAX_PAGE_SIZE }, { signal })
      .then(({ items }) => items),
  );
}

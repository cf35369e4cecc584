import { useApi } from '@backstage/core-plugin-api';
import {
  MAX_PAGE_SIZE,
  type SignOff,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceApiRef } from '../api';
import type { Loadable } from './Loadable';
import { useModelLoadable } from './useModelLoadable';

/** The sign-offs of a model, newest first. */
export function useSignOffs(
  entityRef: string,
): Loadable<SignOff[]> & { reload: () => void } {
  const api = useApi(modelGovernanceApiRef);
  return useModelLoadable(entityRef, signal =>
    api
      .listSignOffs(entityRef, { limit: MAX_PAGE_SIZE }, { signal })
      .then(({ items }) => items),
  );
}

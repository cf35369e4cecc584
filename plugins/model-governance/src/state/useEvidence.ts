import { useApi } from '@backstage/core-plugin-api';
import {
  MAX_PAGE_SIZE,
  type Evidence,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceApiRef } from '../api';
import type { Loadable } from './Loadable';
import { useModelLoadable } from './useModelLoadable';

/** The evidence of a model, newest first. */
export function useEvidence(
  entityRef: string,
): Loadable<Evidence[]> & { reload: () => void } {
  const api = useApi(modelGovernanceApiRef);
  return useModelLoadable(entityRef, signal =>
    api
      .listEvidence(entityRef, { limit: MAX_PAGE_SIZE }, { signal })
      .then(({ items }) => items),
  );
}

import { useApi } from '@backstage/core-plugin-api';
import type { VersionHistory } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceApiRef } from '../api';
import type { Loadable } from './Loadable';
import { useModelLoadable } from './useModelLoadable';

/** The versions of a model that anybody knows, newest first. */
export function useVersions(
  entityRef: string,
): Loadable<VersionHistory> & { reload: () => void } {
  const api = useApi(modelGovernanceApiRef);
  return useModelLoadable(entityRef, signal =>
    api.getVersions(entityRef, { signal }),
  );
}

import { useApi } from '@backstage/core-plugin-api';
import type {
  VersionComparison,
  VersionComparisonQuery,
} from '@modelgov/backstage-plugin-model-governance-common';
import { useEffect } from 'react';
import { modelGovernanceApiRef } from '../api';
import type { Loadable } from './Loadable';
import { onModelChange } from './modelChanges';
import { useLoadable } from './useLoadable';

/** What differs between two versions of a model, fetched again when a record of the model was written on this page. */
export function useVersionComparison(
  entityRef: string,
  versions: VersionComparisonQuery,
): Loadable<VersionComparison> & { reload: () => void } {
  const api = useApi(modelGovernanceApiRef);
  const { from, to } = versions;
  const loadable = useLoadable(JSON.stringify([entityRef, from, to]), signal =>
    api.compareVersions(entityRef, { from, to }, { signal }),
  );
  const { reload } = loadable;
  useEffect(() => onModelChange(entityRef, reload), [entityRef, reload]);
  return loadable;
}

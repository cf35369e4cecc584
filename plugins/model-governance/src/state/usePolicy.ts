import { useApi } from '@backstage/core-plugin-api';
import type { Policy } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceApiRef } from '../api';
import type { Loadable } from './Loadable';
import { useLoadable } from './useLoadable';

/** The policy in force. */
export function usePolicy(): Loadable<Policy> & { reload: () => void } {
  const api = useApi(modelGovernanceApiRef);
  return useLoadable('policy', signal => api.getPolicy({ signal }));
}

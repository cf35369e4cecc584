import { useApi } from '@backstage/core-plugin-api';
import {
  MAX_BULK_REFS,
  type ScorecardSummary,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceApiRef } from '../api';
import type { Loadable } from './Loadable';
import { useLoadable } from './useLoadable';

/** The summaries of those of some entities that are models and that the reader may see, in the order given. */
export function useModels(
  entityRefs: readonly string[],
): Loadable<ScorecardSummary[]> & { reload: () => void } {
  const api = useApi(modelGovernanceApiRef);
  const refs = [...new Set(entityRefs)];
  return useLoadable(refs.join(' '), async signal => {
    const found: ScorecardSummary[] = [];
    for (let at = 0; at < refs.length; at += MAX_BULK_REFS) {
      const chunk = refs.slice(at, at + MAX_BULK_REFS);
      const summaries = await api.getModelsByRefs(chunk, { signal });
      found.push(...summaries.flatMap(summary => summary ?? []));
    }
    return found;
  });
}

import { useApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import useInterval from 'react-use/esm/useInterval';
import { modelGovernanceApiRef } from '../api';
import type { ScorecardState } from './ScorecardState';
import { describeError } from './describeError';
import { useModelLoadable } from './useModelLoadable';
import { useModelSignal } from './useModelSignal';

/** How often a model without a scorecard is asked for again, in milliseconds. */
const NOT_SCORED_INTERVAL = 10_000;

/**
 * How often any other is, in milliseconds, while somebody looks: a signal is lost that is sent while the page connects or the
 * line is down.
 */
const LOST_SIGNAL_INTERVAL = 30_000;

/** The scorecard of one model, fetched again after every write on this page or elsewhere, and now and then. */
export function useScorecard(entityRef: string): ScorecardState {
  const api = useApi(modelGovernanceApiRef);
  const { reload, ...loadable } = useModelLoadable(entityRef, signal =>
    api.getScorecard(entityRef, { signal }).catch(error => {
      if (error instanceof ResponseError && error.statusCode === 404) {
        return undefined;
      }
      throw error;
    }),
  );
  useModelSignal(
    entityRef,
    loadable.status === 'ready' ? loadable.value?.uid : undefined,
  );
  const notScored = loadable.status === 'ready' && !loadable.value;
  const interval = notScored ? NOT_SCORED_INTERVAL : LOST_SIGNAL_INTERVAL;
  useInterval(
    () => document.visibilityState === 'visible' && reload(),
    loadable.status === 'loading' ? null : interval,
  );

  if (loadable.status === 'loading') {
    return loadable;
  }
  if (loadable.status === 'error') {
    return describeError(loadable.error).status === 403
      ? { status: 'forbidden' }
      : { ...loadable, retry: reload };
  }
  return loadable.value
    ? { status: 'ready', scorecard: loadable.value }
    : { status: 'not-scored' };
}

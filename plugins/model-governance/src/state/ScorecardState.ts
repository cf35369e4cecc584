import type { ErrorLike } from '@backstage/errors';
import type { Scorecard } from '@modelgov/backstage-plugin-model-governance-common';

/** What a screen knows of the scorecard of one model. */
export type ScorecardState =
  | { status: 'loading' }
  /** The caller may not see it. */
  | { status: 'forbidden' }
  /** The server does not know the model, most likely not yet. */
  | { status: 'not-scored' }
  | { status: 'error'; error: ErrorLike; retry: () => void }
  | { status: 'ready'; scorecard: Scorecard };

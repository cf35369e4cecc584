import { ConflictError } from '@backstage/errors';
import {
  actsOf,
  type NewReviewWithdrawal,
  type ReviewWithdrawal,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { ActContext } from './ActContext';
import { recordOf } from './recordOf';

/** Makes the record of the withdrawal of a review request that is open. */
export function reviewWithdrawalAct(
  content: NewReviewWithdrawal,
  context: ActContext,
): ReviewWithdrawal {
  const { head, records, scorecard } = context;
  const request = recordOf(
    actsOf(records.acts, 'review-request'),
    'review request',
    context,
  );
  const state = scorecard.reviewRequests.find(
    ({ id }) => id === request.id,
  )?.state;
  if (state !== 'open') {
    throw new ConflictError(
      `The review request ${request.id} cannot be withdrawn: it is ${state}`,
    );
  }
  return {
    ...content,
    ...head,
    kind: 'review-withdrawal',
    about: request.id,
  };
}

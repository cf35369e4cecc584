import { ConflictError, NotAllowedError } from '@backstage/errors';
import {
  actsOf,
  SYSTEM_PRINCIPAL,
  type NewReviewWithdrawal,
  type ReviewWithdrawal,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { ActContext } from './ActContext';
import { recordOf } from './recordOf';

/**
 * Makes the record of the withdrawal of a review request that is open: by who asked for it, or by the owner of the model.
 * The review that an emergency opened is nobody's to withdraw.
 */
export function reviewWithdrawalAct(
  content: NewReviewWithdrawal,
  context: ActContext,
): ReviewWithdrawal {
  const { head, model, person, records, scorecard } = context;
  const request = recordOf(
    actsOf(records.acts, 'review-request'),
    'review request',
    context,
  );
  if (request.recordedBy === SYSTEM_PRINCIPAL) {
    throw new NotAllowedError(
      `The review request ${request.id} cannot be withdrawn: an emergency opened it`,
    );
  }
  const { owner } = model.facts;
  if (
    request.recordedBy !== person.userRef &&
    !(owner && person.ways.has(owner))
  ) {
    throw new NotAllowedError(
      `${person.userRef} cannot withdraw the review request ${request.id}: ${
        request.recordedBy
      } asked for it, and ${owner ?? 'nobody'} owns the model`,
    );
  }
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

import { ConflictError, InputError } from '@backstage/errors';
import {
  endOfDay,
  SIGNED_GATE,
  subjectFor,
  type NewReviewRequest,
  type ReviewRequest,
} from '@modelgov/backstage-plugin-model-governance-common';
import { hasEnded } from '../validity';
import type { ActContext } from './ActContext';

/** Makes the record of a request for review: whom it asks follows from the tier and the policy. */
export function reviewRequestAct(
  content: NewReviewRequest,
  context: ActContext,
): ReviewRequest {
  const { head, now, scorecard } = context;
  if (content.gate !== SIGNED_GATE) {
    throw new InputError(
      `gate: the policy asks for sign-offs at the gate "${SIGNED_GATE}" only`,
    );
  }
  if (hasEnded(content.dueOn, now)) {
    throw new InputError('dueOn: lies in the past');
  }
  const { subject, subjectDigest, signOffs } = subjectFor(
    context.input,
    content,
  );
  if (signOffs.length === 0) {
    throw new InputError(
      `gate: nobody has to be asked: the policy approves ${head.entityRef} by itself once nothing blocks it`,
    );
  }
  const { version } = subject.bound;
  const useCases = subject.bound.useCases.map(({ name }) => name);
  const open = scorecard.reviewRequests.find(
    request =>
      request.state === 'open' &&
      request.version === version &&
      useCases.length === request.useCases.length &&
      useCases.every(name => request.useCases.includes(name)),
  );
  if (open) {
    throw new ConflictError(
      `The same review was requested by ${open.requestedBy} and is open until ${open.dueOn}`,
    );
  }
  return {
    ...content,
    ...head,
    modelVersion: version,
    modelDigest: subject.bound.digest,
    kind: 'review-request',
    subjectDigest,
    roles: signOffs.map(({ role }) => role),
    expiresAt: endOfDay(content.dueOn),
  };
}

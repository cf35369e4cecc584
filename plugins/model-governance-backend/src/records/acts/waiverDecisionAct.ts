import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import {
  actsOf,
  type NewWaiverDecision,
  type WaiverDecision,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { ActContext } from './ActContext';
import { checkWaiverPeriod } from './checkWaiverPeriod';
import { holdRole } from './holdRole';
import { personsOf } from './personsOf';
import { recordOf } from './recordOf';
import { refuseExcluded } from './refuseExcluded';

/** Makes the record of a decision on a waiver, by a role that decides waivers and by nobody who gains by it. */
export function waiverDecisionAct(
  content: NewWaiverDecision,
  context: ActContext,
): WaiverDecision {
  const { head, policy, records, scorecard, person } = context;
  const waiver = recordOf(actsOf(records.acts, 'waiver'), 'waiver', context);
  const { role, held } = holdRole(content, context, 'decide-waivers');
  const requester = personsOf(context).find(
    ({ userRef }) => userRef === waiver.recordedBy,
  );
  if (requester) {
    throw new NotAllowedError(
      `${person.userRef} cannot decide on the waiver: ${requester.userRef} asked for it`,
    );
  }
  refuseExcluded('decide on a waiver for', role.role, context);
  const state = scorecard.waivers.find(({ id }) => id === waiver.id)?.state;
  if (state !== 'requested') {
    throw new ConflictError(
      `The waiver ${waiver.id} cannot be decided any more: it is ${state}`,
    );
  }
  if (content.decision === 'granted') {
    const isWaivable = policy.requirements.some(
      ({ id, waivable }) => id === waiver.requirementId && waivable,
    );
    if (!isWaivable) {
      throw new InputError(
        `decision: "${waiver.requirementId}" cannot be waived any more`,
      );
    }
    checkWaiverPeriod(waiver.expiresOn, context);
  }
  return {
    ...content,
    ...head,
    ...held,
    kind: 'waiver-decision',
    about: waiver.id,
    tier: scorecard.tier,
  };
}

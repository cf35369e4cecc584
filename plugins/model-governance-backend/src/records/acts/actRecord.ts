import type {
  NewActOf,
  SubmittedActKind,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { RecordsByKind } from '../../store';
import type { ActContext } from './ActContext';
import { assessmentConfirmationAct } from './assessmentConfirmationAct';
import { breakGlassAct } from './breakGlassAct';
import { changePlanAct } from './changePlanAct';
import { conditionClosureAct } from './conditionClosureAct';
import { decommissionAct } from './decommissionAct';
import { evidenceDisputeAct } from './evidenceDisputeAct';
import { evidenceReviewAct } from './evidenceReviewAct';
import { evidenceVerificationAct } from './evidenceVerificationAct';
import { reassessmentAct } from './reassessmentAct';
import { reviewRequestAct } from './reviewRequestAct';
import { reviewWithdrawalAct } from './reviewWithdrawalAct';
import { revocationAct } from './revocationAct';
import { suspensionAct } from './suspensionAct';
import { suspensionLiftAct } from './suspensionLiftAct';
import { waiverAct } from './waiverAct';
import { waiverDecisionAct } from './waiverDecisionAct';
import { waiverRevocationAct } from './waiverRevocationAct';

/** Makes an act of one kind of what was submitted. */
type ActMaker<K extends SubmittedActKind> = (
  content: NewActOf<K>,
  context: ActContext,
) => RecordsByKind[K];

/** The makers of all acts that people submit. */
const ACT_MAKERS: { [K in SubmittedActKind]: ActMaker<K> } = {
  'assessment-confirmation': assessmentConfirmationAct,
  reassessment: reassessmentAct,
  'evidence-review': evidenceReviewAct,
  'evidence-verification': evidenceVerificationAct,
  'evidence-dispute': evidenceDisputeAct,
  'review-request': reviewRequestAct,
  'review-withdrawal': reviewWithdrawalAct,
  'condition-closure': conditionClosureAct,
  revocation: revocationAct,
  suspension: suspensionAct,
  'suspension-lift': suspensionLiftAct,
  waiver: waiverAct,
  'waiver-decision': waiverDecisionAct,
  'waiver-revocation': waiverRevocationAct,
  'break-glass': breakGlassAct,
  'change-plan': changePlanAct,
  decommission: decommissionAct,
};

/**
 * Makes the record of a governance act.
 *
 * @throws NotAllowedError where the person does not hold the role or the power, or must not decide on this model
 * @throws NotFoundError where the record that it is about is not one of the model's
 * @throws InputError naming the field that does not fit the policy or the model
 * @throws ConflictError where it is decided already
 */
export function actRecord<K extends SubmittedActKind>(
  kind: K,
  content: NewActOf<K>,
  context: ActContext,
): RecordsByKind[K] {
  return ACT_MAKERS[kind](content, context);
}

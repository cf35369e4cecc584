import type { ResourcePermission } from '@backstage/plugin-permission-common';
import type { z } from 'zod';
import {
  assessmentConfirmPermission,
  assessmentCreatePermission,
  breakGlassPermission,
  evidenceCreatePermission,
  evidenceReviewPermission,
  modelStopPermission,
  reviewRequestPermission,
  signOffCreatePermission,
  signOffRevokePermission,
  waiverDecidePermission,
  waiverRequestPermission,
  type RESOURCE_TYPE_MODEL,
} from '../permissions';
import {
  assessmentConfirmationSchema,
  breakGlassSchema,
  changePlanSchema,
  conditionClosureSchema,
  decommissionSchema,
  evidenceDisputeSchema,
  evidenceReviewSchema,
  evidenceVerificationSchema,
  newAssessmentConfirmationSchema,
  newBreakGlassSchema,
  newChangePlanSchema,
  newConditionClosureSchema,
  newDecommissionSchema,
  newEvidenceDisputeSchema,
  newEvidenceReviewSchema,
  newEvidenceVerificationSchema,
  newReassessmentSchema,
  newReviewRequestSchema,
  newReviewWithdrawalSchema,
  newRevocationSchema,
  newSuspensionLiftSchema,
  newSuspensionSchema,
  newWaiverDecisionSchema,
  newWaiverRevocationSchema,
  newWaiverSchema,
  reassessmentSchema,
  reviewRequestSchema,
  reviewWithdrawalSchema,
  revocationSchema,
  suspensionLiftSchema,
  suspensionSchema,
  waiverDecisionSchema,
  waiverRevocationSchema,
  waiverSchema,
  type ActKind,
  type ActOf,
} from '../records';
import { MODEL_PATH, type Operation } from './Operation';

/** How an act of one kind is submitted. @public */
export interface ActOperation<
  Body extends { id: string } = { id: string },
  Result = unknown,
> extends Operation {
  method: 'post';
  body: z.ZodType<Body>;
  response: z.ZodType<Result>;
  status: 201;
  permission: ResourcePermission<typeof RESOURCE_TYPE_MODEL>;
}

const act = <B extends z.ZodType<{ id: string }>, R extends z.ZodType>(
  summary: string,
  path: string,
  permission: ActOperation['permission'],
  body: B,
  response: R,
) =>
  ({
    method: 'post',
    path: `${MODEL_PATH}/${path}`,
    summary: `${summary}; the same id with the same content answers with the act that is there`,
    body,
    response,
    status: 201,
    permission,
  } as const satisfies ActOperation);

/**
 * The governance acts that people submit, by kind: path, schemas and permission. A path with `:about` names the record
 * that the act is about.
 *
 * @public
 */
export const ACT_OPERATIONS = {
  'assessment-confirmation': act(
    'Confirm or refuse a risk assessment',
    'assessments/:about/confirmations',
    assessmentConfirmPermission,
    newAssessmentConfirmationSchema,
    assessmentConfirmationSchema,
  ),
  reassessment: act(
    'Call for a new assessment of a use case',
    'reassessments',
    assessmentCreatePermission,
    newReassessmentSchema,
    reassessmentSchema,
  ),
  'evidence-review': act(
    'Accept or reject evidence',
    'evidence/:about/reviews',
    evidenceReviewPermission,
    newEvidenceReviewSchema,
    evidenceReviewSchema,
  ),
  'evidence-verification': act(
    'Compare what the link of evidence leads to with its digest',
    'evidence/:about/verifications',
    evidenceCreatePermission,
    newEvidenceVerificationSchema,
    evidenceVerificationSchema,
  ),
  'evidence-dispute': act(
    'Dispute what a registry or a document says',
    'evidence/:about/disputes',
    evidenceCreatePermission,
    newEvidenceDisputeSchema,
    evidenceDisputeSchema,
  ),
  'review-request': act(
    'Ask the roles of the policy for a decision',
    'review-requests',
    reviewRequestPermission,
    newReviewRequestSchema,
    reviewRequestSchema,
  ),
  'review-withdrawal': act(
    'Withdraw a request for review',
    'review-requests/:about/withdrawals',
    reviewRequestPermission,
    newReviewWithdrawalSchema,
    reviewWithdrawalSchema,
  ),
  'condition-closure': act(
    'Close a condition of an approval',
    'sign-offs/:about/condition-closures',
    signOffCreatePermission,
    newConditionClosureSchema,
    conditionClosureSchema,
  ),
  revocation: act(
    'Revoke a sign-off',
    'sign-offs/:about/revocations',
    signOffRevokePermission,
    newRevocationSchema,
    revocationSchema,
  ),
  suspension: act(
    'Stop a model',
    'suspensions',
    modelStopPermission,
    newSuspensionSchema,
    suspensionSchema,
  ),
  'suspension-lift': act(
    'Vote to start a stopped model again',
    'suspensions/:about/lifts',
    signOffCreatePermission,
    newSuspensionLiftSchema,
    suspensionLiftSchema,
  ),
  waiver: act(
    'Ask for an exception to a requirement',
    'waivers',
    waiverRequestPermission,
    newWaiverSchema,
    waiverSchema,
  ),
  'waiver-decision': act(
    'Grant or refuse a waiver',
    'waivers/:about/decisions',
    waiverDecidePermission,
    newWaiverDecisionSchema,
    waiverDecisionSchema,
  ),
  'waiver-revocation': act(
    'End a waiver before its time',
    'waivers/:about/revocations',
    waiverDecidePermission,
    newWaiverRevocationSchema,
    waiverRevocationSchema,
  ),
  'break-glass': act(
    'Let a version be used without approval in an emergency',
    'break-glass',
    breakGlassPermission,
    newBreakGlassSchema,
    breakGlassSchema,
  ),
  'change-plan': act(
    'Plan the bounds within which new versions inherit an approval',
    'change-plans',
    reviewRequestPermission,
    newChangePlanSchema,
    changePlanSchema,
  ),
  decommission: act(
    'End a model',
    'decommissions',
    modelStopPermission,
    newDecommissionSchema,
    decommissionSchema,
  ),
} as const satisfies Partial<Record<ActKind, ActOperation>>;

/** The kind of an act that people submit. @public */
export type SubmittedActKind = keyof typeof ACT_OPERATIONS;

/** The kinds of acts that people submit. @public */
export const SUBMITTED_ACT_KINDS = Object.keys(
  ACT_OPERATIONS,
) as SubmittedActKind[];

/** The operation of one kind. @public */
export type ActOperationOf<K extends SubmittedActKind> = ActOperation<
  NewActOf<K>,
  ActOf<K>
>;

/** What is submitted for an act of a kind. @public */
export type NewActOf<K extends SubmittedActKind> = {
  [Kind in SubmittedActKind]: z.output<(typeof ACT_OPERATIONS)[Kind]['body']>;
}[K];

const OPERATION_BY_KIND: { [K in SubmittedActKind]: ActOperationOf<K> } =
  ACT_OPERATIONS;

/** The operation of one kind, typed by it. @public */
export function actOperation<K extends SubmittedActKind>(
  kind: K,
): ActOperationOf<K> {
  return OPERATION_BY_KIND[kind];
}

import { z } from 'zod';
import { assessmentConfirmationSchema } from './AssessmentConfirmation';
import { reassessmentSchema } from './Reassessment';
import { evidenceDisputeSchema } from './EvidenceDispute';
import { evidenceReviewSchema } from './EvidenceReview';
import { evidenceVerificationSchema } from './EvidenceVerification';
import { reviewRequestSchema } from './ReviewRequest';
import { reviewWithdrawalSchema } from './ReviewWithdrawal';
import { conditionClosureSchema } from './ConditionClosure';
import { revocationSchema } from './Revocation';
import { suspensionSchema } from './Suspension';
import { suspensionLiftSchema } from './SuspensionLift';
import { waiverSchema } from './Waiver';
import { waiverDecisionSchema } from './WaiverDecision';
import { waiverRevocationSchema } from './WaiverRevocation';
import { breakGlassSchema } from './BreakGlass';
import { changePlanSchema } from './ChangePlan';
import { decommissionSchema } from './Decommission';
import { automaticApprovalSchema } from './AutomaticApproval';

/** A governance act about a model or about one of its records; told apart by `kind`, append-only like every record. @public */
export const actSchema = z.discriminatedUnion('kind', [
  assessmentConfirmationSchema,
  reassessmentSchema,
  evidenceReviewSchema,
  evidenceVerificationSchema,
  evidenceDisputeSchema,
  reviewRequestSchema,
  reviewWithdrawalSchema,
  conditionClosureSchema,
  revocationSchema,
  suspensionSchema,
  suspensionLiftSchema,
  waiverSchema,
  waiverDecisionSchema,
  waiverRevocationSchema,
  breakGlassSchema,
  changePlanSchema,
  decommissionSchema,
  automaticApprovalSchema,
]);

/** See {@link actSchema}. @public */
export type Act = z.infer<typeof actSchema>;

/** The kind of a governance act. @public */
export type ActKind = Act['kind'];

/** An act of one kind. @public */
export type ActOf<K extends ActKind> = ActsByKind[K];

/** The act of each kind. @public */
export type ActsByKind = { [A in Act as A['kind']]: A };

/** All kinds of governance acts. @public */
export const ACT_KINDS = actSchema.options.map(({ shape }) => shape.kind.value);

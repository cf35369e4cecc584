import { z } from 'zod';
import { boundFactChangeSchema, signOffDecisionSchema } from '../records';
import { gateSchema, governanceStatusSchema, riskTierSchema } from '../terms';

/** The state of one sign-off role for one subject. @public */
export const signOffStateSchema = z.object({
  role: z.string(),
  title: z.string(),
  /** Groups or users whose members may sign. */
  members: z.array(z.string()),
  /** How many persons must sign, and how many have signed what is there now. */
  required: z.number(),
  given: z.number(),
  /** The newest decision of each person in this role on this version. */
  decisions: z.array(
    z.object({
      signOffId: z.string(),
      signedBy: z.string(),
      /** The person for whom a deputy signed. */
      onBehalfOf: z.string().optional(),
      signedAt: z.iso.datetime(),
      expiresAt: z.iso.datetime().optional(),
      decision: signOffDecisionSchema,
      /** Whether it counts now, and if not why. */
      inForce: z.boolean(),
      reason: z.string().optional(),
    }),
  ),
});

/** See {@link signOffStateSchema}. @public */
export type SignOffState = z.infer<typeof signOffStateSchema>;

/** Where one version stands for one use case. @public */
export const standingSchema = z.object({
  version: z.string().optional(),
  digest: z.string().optional(),
  /** Whether the entity says that this version is in use. */
  live: z.boolean(),
  useCase: z.string(),
  /** The tier in force of the use case. */
  tier: riskTierSchema,
  status: governanceStatusSchema,
  /** Why, in one sentence. */
  reason: z.string(),
  /** What was signed against what is there now; empty where nothing differs. */
  changes: z.array(boundFactChangeSchema),
  /** When the approval in force ends. */
  approvedUntil: z.iso.datetime().optional(),
  /** How the approval in force came about; absent where there is none. */
  approvedBy: z.enum(['signatures', 'policy', 'change-plan']).optional(),
  /** The open, unwaived requirements that block production for it, other than the signature. */
  openBlockers: z.array(z.string()),
  /** The roles that are asked for it. */
  signOffs: z.array(signOffStateSchema),
});

/** See {@link standingSchema}. @public */
export type Standing = z.infer<typeof standingSchema>;

/** What stands beside the status. @public */
export const governanceFlagSchema = z.enum([
  'renewal-open',
  'renewal-rejected',
  'in-grace',
  'unregistered',
  'break-glass',
  'owner-overlap',
]);

/** See {@link governanceFlagSchema}. @public */
export type GovernanceFlag = z.infer<typeof governanceFlagSchema>;

/** The state of one request for review. @public */
export const reviewRequestStateSchema = z.object({
  id: z.string(),
  gate: gateSchema,
  version: z.string().optional(),
  useCases: z.array(z.string()),
  roles: z.array(z.string()),
  requestedBy: z.string(),
  requestedAt: z.iso.datetime(),
  dueOn: z.iso.date(),
  /** `superseded`: what was put before the roles changed, or a later request asks for the same. */
  state: z.enum(['open', 'decided', 'withdrawn', 'lapsed', 'superseded']),
});

/** See {@link reviewRequestStateSchema}. @public */
export type ReviewRequestState = z.infer<typeof reviewRequestStateSchema>;

/** The state of one condition of an approval. @public */
export const conditionStateSchema = z.object({
  signOffId: z.string(),
  /** Which of the conditions of the sign-off, from 0. */
  condition: z.number().int(),
  text: z.string(),
  owner: z.string(),
  /** The role that set it and closes it. */
  role: z.string(),
  dueOn: z.iso.date(),
  state: z.enum(['open', 'overdue', 'closed']),
  closedBy: z.string().optional(),
  closedAt: z.iso.datetime().optional(),
  /** When the model is suspended if it is still open then. */
  suspendsAt: z.iso.datetime(),
});

/** See {@link conditionStateSchema}. @public */
export type ConditionState = z.infer<typeof conditionStateSchema>;

/** The state of one waiver. @public */
export const waiverStateSchema = z.object({
  id: z.string(),
  requirementId: z.string(),
  /** The version that it was asked for; it lifts nothing for another. */
  version: z.string().optional(),
  /** `void`: the tier rose since it was granted, or the requirement may not be waived any more. */
  state: z.enum([
    'requested',
    'granted',
    'refused',
    'expired',
    'revoked',
    'void',
  ]),
  expiresOn: z.iso.date(),
  requestedBy: z.string(),
  decidedBy: z.string().optional(),
  /** How often it renews an earlier one. */
  renewals: z.number().int(),
});

/** See {@link waiverStateSchema}. @public */
export type WaiverState = z.infer<typeof waiverStateSchema>;

/** A stop that has not been lifted. @public */
export const suspensionStateSchema = z.object({
  id: z.string(),
  reason: z.string(),
  since: z.iso.datetime(),
  by: z.string(),
  /** What must be done before votes to start again are taken. */
  openCauses: z.array(z.string()),
  /** The votes to start again, by role. */
  lifts: z.array(
    z.object({
      role: z.string(),
      title: z.string(),
      required: z.number(),
      given: z.number(),
    }),
  ),
});

/** See {@link suspensionStateSchema}. @public */
export type SuspensionState = z.infer<typeof suspensionStateSchema>;

/** A use case that has to be assessed anew. @public */
export const reassessmentStateSchema = z.object({
  id: z.string(),
  useCase: z.string(),
  reason: z.string(),
  changes: z.array(boundFactChangeSchema),
  dueAt: z.iso.datetime(),
  overdue: z.boolean(),
});

/** See {@link reassessmentStateSchema}. @public */
export type ReassessmentState = z.infer<typeof reassessmentStateSchema>;

import { z } from 'zod';
import { cardFactsSchema } from '../entity';
import { boundFactChangeSchema, subjectSchema } from '../records';
import {
  aiActClassSchema,
  aiActDutySchema,
  governanceStatusSchema,
  outcomeSchema,
  riskTierSchema,
} from '../terms';
import { confirmationStateSchema } from './confirmationState';
import { findingSchema, nextActionSchema } from './Finding';
import {
  conditionStateSchema,
  governanceFlagSchema,
  reassessmentStateSchema,
  reviewRequestStateSchema,
  signOffStateSchema,
  standingSchema,
  suspensionStateSchema,
  waiverStateSchema,
} from './Standing';

/** An open finding as cards and lists show it. @public */
export const gapSchema = z.object({
  requirementId: z.string(),
  title: z.string(),
  outcome: outcomeSchema,
  action: nextActionSchema.optional(),
});

/** See {@link gapSchema}. @public */
export type Gap = z.infer<typeof gapSchema>;

/** What lists, tiles and the small card show of one model. @public */
export const scorecardSummarySchema = z.object({
  entityRef: z.string(),
  title: z.string(),
  owner: z.string().optional(),
  system: z.string().optional(),
  lifecycle: z.string().optional(),
  modelType: z.string().optional(),
  version: z.string().optional(),
  /** Whether the catalog still knows the model. */
  registered: z.boolean(),
  /** 0 to 100: round(100 × weight passed ÷ weight applicable). */
  score: z.number().int().min(0).max(100),
  /** The level reached; absent where none is or where it is withheld. */
  level: z.string().optional(),
  /** Of the worst standing among live versions and active use cases. */
  status: governanceStatusSchema,
  flags: z.array(governanceFlagSchema),
  /** The tier in force; the policy's tier for unassessed models where `assessed` is false. */
  tier: riskTierSchema,
  assessed: z.boolean(),
  aiActClass: aiActClassSchema.optional(),
  /** How many findings have each outcome. */
  counts: z.partialRecord(outcomeSchema, z.number().int()),
  openBlockers: z.number().int(),
  /** The first open findings, the most urgent first, at most {@link GAPS_IN_SUMMARY}. */
  gaps: z.array(gapSchema),
  /** When the answer was computed. */
  evaluatedAt: z.iso.datetime(),
});

/** See {@link scorecardSummarySchema}. @public */
export type ScorecardSummary = z.infer<typeof scorecardSummarySchema>;

/** How many gaps a summary carries. @public */
export const GAPS_IN_SUMMARY = 5;

/** A version that a source knows and that is newer than those that the entity names. @public */
export const newerVersionSchema = z.object({
  version: z.string(),
  createdAt: z.iso.datetime().optional(),
  /** The id of the source. */
  source: z.string(),
});

/** See {@link newerVersionSchema}. @public */
export type NewerVersion = z.infer<typeof newerVersionSchema>;

/** Score, level, status, tier and findings of one model at one moment. @public */
export const scorecardSchema = scorecardSummarySchema.extend({
  uid: z.string(),
  description: z.string().optional(),
  weights: z.object({ passed: z.number(), applicable: z.number() }),
  /** The level that the score reaches and that open blockers withhold. */
  levelWithheld: z
    .object({ level: z.string(), blockers: z.array(z.string()) })
    .optional(),
  /** Why the status is what it is, in one sentence. */
  statusReason: z.string(),
  /** What changed since it was signed; empty unless the status is `stale`. */
  changes: z.array(boundFactChangeSchema),
  aiActDuties: z.array(aiActDutySchema),
  /** By use case: its valid assessment's tier and class, if any. */
  useCases: z.array(
    z.object({
      name: z.string(),
      intendedPurpose: z.string().optional(),
      declared: z.boolean(),
      assessmentId: z.string().optional(),
      tier: riskTierSchema.optional(),
      aiActClass: aiActClassSchema.optional(),
      assessedAt: z.iso.datetime().optional(),
      dueAt: z.iso.datetime().optional(),
      /** The newest assessment, whether it counts or not. */
      newest: z
        .object({
          assessmentId: z.string(),
          confirmation: confirmationStateSchema,
          /** The roles that it still waits for. */
          awaitedRoles: z.array(z.string()),
          /** It counts without confirmation and was drawn to be looked at all the same. */
          sampled: z.boolean(),
        })
        .optional(),
      /** The assessment that prohibits the use, until another one is confirmed by all who may lift it. */
      prohibitedBy: z.string().optional(),
    }),
  ),
  findings: z.array(findingSchema),
  /** The version and the use case that the status is of. */
  headline: z.object({
    version: z.string().optional(),
    useCase: z.string().optional(),
  }),
  /** Every version that the entity names, for every active use case. */
  standings: z.array(standingSchema),
  /** The roles that are asked for the version that the entity names, over all its use cases. */
  signOffs: z.array(signOffStateSchema),
  reviewRequests: z.array(reviewRequestStateSchema),
  /** Of the approvals in force, those that are closed included. */
  conditions: z.array(conditionStateSchema),
  waivers: z.array(waiverStateSchema),
  suspension: suspensionStateSchema.optional(),
  /** Until when the model may be used without approval. */
  breakGlassUntil: z.iso.datetime().optional(),
  reassessments: z.array(reassessmentStateSchema),
  /** What a signer of now would sign. */
  subject: subjectSchema,
  subjectDigest: z.string(),
  card: cardFactsSchema.optional(),
  /** The newest version of a registry or a document, where the entity does not name it or a newer one. */
  newerVersion: newerVersionSchema.optional(),
  problems: z.array(z.object({ path: z.string(), message: z.string() })),
  policy: z.object({ version: z.string(), digest: z.string() }),
  /** The next moment at which time alone changes the answer. */
  nextChangeAt: z.iso.datetime().optional(),
});

/** See {@link scorecardSchema}. @public */
export type Scorecard = z.infer<typeof scorecardSchema>;

import { z } from 'zod';
import { cardFactsSchema } from '../entity';
import {
  boundFactChangeSchema,
  signOffDecisionSchema,
  subjectSchema,
} from '../records';
import {
  aiActClassSchema,
  aiActDutySchema,
  governanceStatusSchema,
  outcomeSchema,
  riskTierSchema,
} from '../terms';
import { findingSchema, nextActionSchema } from './Finding';

/** The state of one sign-off role for the subject of now. @public */
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
  status: governanceStatusSchema,
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
    }),
  ),
  findings: z.array(findingSchema),
  signOffs: z.array(signOffStateSchema),
  /** What a signer of now would sign. */
  subject: subjectSchema,
  subjectDigest: z.string(),
  card: cardFactsSchema.optional(),
  problems: z.array(z.object({ path: z.string(), message: z.string() })),
  policy: z.object({ version: z.string(), digest: z.string() }),
  /** The next moment at which time alone changes the answer. */
  nextChangeAt: z.iso.datetime().optional(),
});

/** See {@link scorecardSchema}. @public */
export type Scorecard = z.infer<typeof scorecardSchema>;

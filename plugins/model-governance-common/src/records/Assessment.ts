import { z } from 'zod';
import { riskTierSchema } from '../terms';
import {
  aiActClassificationSchema,
  aiActDeterminationSchema,
} from './AiActClassification';
import { assessmentBasisSchema } from './AssessmentBasis';
import { recordHeadSchema, recordIdSchema } from './RecordHead';
import { riskScenarioSchema } from './RiskScenario';

const points = z.number().int().min(1).max(5);

/** A tier that the assessor sets in place of the computed one. @public */
export const tierOverrideSchema = z.strictObject({
  /** Never below a floor of the policy. */
  tier: riskTierSchema,
  justification: z.string().trim().min(1).max(4000),
});

/** See {@link tierOverrideSchema}. @public */
export type TierOverride = z.infer<typeof tierOverrideSchema>;

const content = {
  id: recordIdSchema,
  useCase: z.string().min(1).max(63),
  /** The chosen option by question id; `unknown` is accepted by every question. */
  answers: z
    .record(z.string().max(100), z.string().max(100))
    .refine(answers => Object.keys(answers).length <= 200, {
      error: 'has more than 200 answers',
    }),
  scenarios: z.array(riskScenarioSchema).max(100),
  override: tierOverrideSchema.optional(),
  comment: z.string().trim().max(4000).optional(),
};

/** A risk assessment as a person submits it. @public */
export const newAssessmentSchema = z.strictObject({
  ...content,
  aiAct: aiActDeterminationSchema,
});

/** See {@link newAssessmentSchema}. @public */
export type NewAssessment = z.infer<typeof newAssessmentSchema>;

/** A risk assessment of an older system, which may state a class without the path that led to it. @public */
export const importedAssessmentContentSchema = z.strictObject({
  ...content,
  aiAct: z.union([
    aiActDeterminationSchema,
    aiActClassificationSchema.omit({ path: true }),
  ]),
});

/** See {@link importedAssessmentContentSchema}. @public */
export type ImportedAssessmentContent = z.infer<
  typeof importedAssessmentContentSchema
>;

/** How a tier came about: each step names what moved it. @public */
export const riskStepSchema = z.object({
  rule: z.enum(['matrix', 'exposure', 'floor', 'override']),
  tier: riskTierSchema,
  detail: z.string(),
});

/** The result of the questionnaire. @public */
export const riskResultSchema = z.object({
  impact: points,
  likelihood: points,
  exposure: points,
  tier: riskTierSchema,
  steps: z.array(riskStepSchema),
});

/** See {@link riskResultSchema}. @public */
export type RiskResult = z.infer<typeof riskResultSchema>;

/** A stored risk assessment of one use case. The newest that counts supersedes the others. @public */
export const assessmentSchema = recordHeadSchema.extend({
  ...content,
  aiAct: aiActClassificationSchema,
  result: riskResultSchema,
  /** Computed when it was recorded. */
  basis: assessmentBasisSchema.optional(),
});

/** See {@link assessmentSchema}. @public */
export type Assessment = z.infer<typeof assessmentSchema>;

import { z } from 'zod';
import {
  aiActClassSchema,
  aiActDutySchema,
  aiActRoleSchema,
  annexPointSchema,
  entityRefSchema,
  riskTierSchema,
} from '../terms';
import { recordHeadSchema, recordIdSchema } from './RecordHead';

const points = z.number().int().min(1).max(5);

/** The class of one use case under the EU AI Act, as the assessor determined it. @public */
export const aiActClassificationSchema = z.strictObject({
  class: aiActClassSchema,
  duties: z.array(aiActDutySchema).max(10),
  roles: z.array(aiActRoleSchema).min(1).max(10),
  /** The points of Annex III that the use falls under, also where a derogation of Art. 6(3) applies. */
  annexPoints: z.array(annexPointSchema).max(30).optional(),
  rationale: z.string().trim().min(1).max(4000),
});

/** See {@link aiActClassificationSchema}. @public */
export type AiActClassification = z.infer<typeof aiActClassificationSchema>;

/** Something that could go wrong, and what is done about it. @public */
export const riskScenarioSchema = z.strictObject({
  title: z.string().trim().min(1).max(200),
  category: z.string().trim().min(1).max(60),
  impact: points,
  likelihood: points,
  treatment: z.enum(['mitigate', 'accept', 'transfer', 'avoid']),
  /** Ids of the requirements that mitigate it; while one of them is open, the residual falls back to the inherent risk. */
  mitigatedBy: z.array(z.string().max(100)).max(50),
  residualImpact: points,
  residualLikelihood: points,
  owner: entityRefSchema.optional(),
});

/** See {@link riskScenarioSchema}. @public */
export type RiskScenario = z.infer<typeof riskScenarioSchema>;

/** A risk assessment as a person submits it. @public */
export const newAssessmentSchema = z.strictObject({
  id: recordIdSchema,
  useCase: z.string().min(1).max(63),
  /** The chosen option by question id; `unknown` is accepted by every question. */
  answers: z
    .record(z.string().max(100), z.string().max(100))
    .refine(answers => Object.keys(answers).length <= 200, {
      error: 'has more than 200 answers',
    }),
  aiAct: aiActClassificationSchema,
  scenarios: z.array(riskScenarioSchema).max(100),
  comment: z.string().trim().max(4000).optional(),
});

/** See {@link newAssessmentSchema}. @public */
export type NewAssessment = z.infer<typeof newAssessmentSchema>;

/** How a tier came about: each step names what moved it. @public */
export const riskStepSchema = z.object({
  rule: z.enum(['matrix', 'exposure', 'floor']),
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

/** A stored risk assessment of one use case; the newest of a use case supersedes the others. @public */
export const assessmentSchema = recordHeadSchema.extend({
  ...newAssessmentSchema.shape,
  result: riskResultSchema,
});

/** See {@link assessmentSchema}. @public */
export type Assessment = z.infer<typeof assessmentSchema>;

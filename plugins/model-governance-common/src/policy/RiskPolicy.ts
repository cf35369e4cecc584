import { z } from 'zod';
import { isoDurationSchema, riskTierSchema } from '../terms';
import { conditionSchema } from './Requirement';

/** The value that every question accepts for "we do not know"; it counts as the worst answer. @public */
export const UNKNOWN_ANSWER = 'unknown';

/** A question of the risk questionnaire. @public */
export const riskQuestionSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case'),
  dimension: z.enum(['impact', 'likelihood', 'exposure']),
  text: z.string().min(1),
  help: z.string().optional(),
  options: z
    .array(
      z.strictObject({
        value: z
          .string()
          .min(1)
          .refine(value => value !== UNKNOWN_ANSWER, {
            error: `"${UNKNOWN_ANSWER}" is offered by itself and counts 5 points`,
          }),
        /** 1 (harmless) to 5 (worst). */
        points: z.number().int().min(1).max(5),
        label: z.string().min(1),
        /** Facts of the model that this answer settles, by name. */
        states: z
          .partialRecord(
            z.enum(['personalData', 'affectsPersons']),
            z.boolean(),
          )
          .optional(),
      }),
    )
    .min(2),
});

/** See {@link riskQuestionSchema}. @public */
export type RiskQuestion = z.infer<typeof riskQuestionSchema>;

/** How risk is assessed. @public */
export const riskPolicySchema = z.strictObject({
  /** The tier that a model without a valid assessment is judged by. */
  unassessedTier: riskTierSchema,
  questions: z.array(riskQuestionSchema).min(1),
  /** Five rows (impact 1 to 5) of five letters (likelihood 1 to 5): L, M, H, C. */
  matrix: z
    .array(
      z.string().regex(/^[LMHC]{5}$/, 'must be five letters of L, M, H, C'),
    )
    .length(5),
  /** Facts that hold a tier up whatever the answers say. */
  floors: z.array(
    z.strictObject({
      when: conditionSchema,
      tier: riskTierSchema,
      reason: z.string().min(1),
    }),
  ),
  /** The highest tier of residual risk that is accepted. */
  appetite: riskTierSchema,
  /** For how long an assessment is valid, by the tier it results in. */
  validFor: z.record(riskTierSchema, isoDurationSchema),
  /** Within what time a use is assessed anew after something that the assessment rested on changed. */
  reassessWithin: isoDurationSchema,
  /** The share, 0 to 1, of the low results that count without confirmation and are looked at all the same. */
  sampledShare: z.number().min(0).max(1),
});

/** See {@link riskPolicySchema}. @public */
export type RiskPolicy = z.infer<typeof riskPolicySchema>;

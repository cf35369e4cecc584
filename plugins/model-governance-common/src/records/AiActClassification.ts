import { z } from 'zod';
import { aiActPathStepSchema } from '../aiAct/AiActPathStep';
import {
  aiActClassSchema,
  aiActDutySchema,
  aiActRoleSchema,
  annexPointSchema,
} from '../terms';

const rationale = z.string().trim().min(1).max(4000);

/** How an assessor classifies a use: the answers to the decision tree of the policy, and why. @public */
export const aiActDeterminationSchema = z.strictObject({
  /** The chosen option by id of the step; `unknown` is accepted by every step. */
  answers: z
    .record(z.string().max(100), z.string().max(100))
    .refine(answers => Object.keys(answers).length <= 100, {
      error: 'has more than 100 answers',
    }),
  rationale,
});

/** See {@link aiActDeterminationSchema}. @public */
export type AiActDetermination = z.infer<typeof aiActDeterminationSchema>;

/** The class of one use case under the EU AI Act. @public */
export const aiActClassificationSchema = z.strictObject({
  class: aiActClassSchema,
  duties: z.array(aiActDutySchema).max(10),
  roles: z.array(aiActRoleSchema).max(10),
  /** The points of Annex III that the use falls under, also where a derogation of Art. 6(3) applies. */
  annexPoints: z.array(annexPointSchema).max(30).optional(),
  rationale,
  /** The way through the decision tree; absent in records of an older system, which had none. */
  path: z.array(aiActPathStepSchema).max(100).optional(),
});

/** See {@link aiActClassificationSchema}. @public */
export type AiActClassification = z.infer<typeof aiActClassificationSchema>;

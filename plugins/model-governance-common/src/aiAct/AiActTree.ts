import { z } from 'zod';
import { legalStatusSchema } from '../policy/Requirement';
import { UNKNOWN_ANSWER } from '../policy/RiskPolicy';
import {
  aiActClassSchema,
  aiActDutySchema,
  aiActRoleSchema,
  annexPointSchema,
} from '../terms';

const id = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case');

/** An answer to a question of the decision tree: what it adds to the classification, and what is asked next. @public */
export const aiActOptionSchema = z.strictObject({
  value: id.refine(value => value !== UNKNOWN_ANSWER, {
    error: `"${UNKNOWN_ANSWER}" is offered by itself and takes the worse branch`,
  }),
  label: z.string().min(1),
  /** The place of the law that this answer rests on, where it is another than that of the question. */
  reference: z.string().min(1).optional(),
  /** Of all classes on a path the gravest counts. */
  class: aiActClassSchema.optional(),
  duties: z.array(aiActDutySchema).optional(),
  roles: z.array(aiActRoleSchema).optional(),
  annexPoint: annexPointSchema.optional(),
  /** The day from which the law applies to this answer, and how sure that is. */
  applies: z
    .strictObject({
      from: z.iso.date(),
      status: legalStatusSchema,
      verifiedOn: z.iso.date(),
    })
    .optional(),
  /** The id of the next question; absent: the classification is complete. */
  next: id.optional(),
});

/** See {@link aiActOptionSchema}. @public */
export type AiActOption = z.infer<typeof aiActOptionSchema>;

/** A question of the decision tree. @public */
export const aiActStepSchema = z.strictObject({
  id,
  question: z.string().min(1),
  help: z.string().min(1).optional(),
  /** The place of the law, such as `Art. 6`. */
  reference: z.string().min(1),
  options: z.array(aiActOptionSchema).min(2),
  /** The option of the worse branch, which `unknown` takes. */
  unknown: id,
});

/** See {@link aiActStepSchema}. @public */
export type AiActStep = z.infer<typeof aiActStepSchema>;

/** How a use is classified under the EU AI Act: a decision tree, never a number. @public */
export const aiActTreeSchema = z.strictObject({
  /** The id of the first question. */
  start: id,
  steps: z.array(aiActStepSchema).min(1),
});

/** See {@link aiActTreeSchema}. @public */
export type AiActTree = z.infer<typeof aiActTreeSchema>;

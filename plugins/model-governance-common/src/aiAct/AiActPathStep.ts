import { z } from 'zod';

/** One answered question on the way through the decision tree, in the words that were shown. @public */
export const aiActPathStepSchema = z.object({
  /** The id of the step. */
  step: z.string(),
  question: z.string(),
  /** The chosen option, or `unknown`. */
  answer: z.string(),
  /** The words of the option that was taken: of `unknown`, those of the worse branch. */
  label: z.string(),
  reference: z.string(),
});

/** See {@link aiActPathStepSchema}. @public */
export type AiActPathStep = z.infer<typeof aiActPathStepSchema>;

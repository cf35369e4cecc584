import { z } from 'zod';
import { boundFactChangeSchema } from '../BoundFactChange';
import { reassessmentTriggerSchema } from './reassessmentTrigger';
import { actHeadSchema, newActShape, reasonSchema } from './actHead';

/** An open task: a use case falls due to be assessed anew. One that was there before is not multiplied. @public */
export const newReassessmentSchema = z.strictObject({
  ...newActShape,
  useCase: z.string().min(1).max(63),
  trigger: reassessmentTriggerSchema,
  reason: reasonSchema,
});

/** See {@link newReassessmentSchema}. @public */
export type NewReassessment = z.infer<typeof newReassessmentSchema>;

/** An open task: a use case falls due to be assessed anew. One that was there before is not multiplied. @public */
export const reassessmentSchema = actHeadSchema.extend({
  ...newReassessmentSchema.shape,
  kind: z.literal('reassessment'),
  /** What the assessment rested on, and what is there now; empty where a person says why. */
  changes: z.array(boundFactChangeSchema),
});

/** See {@link reassessmentSchema}. @public */
export type Reassessment = z.infer<typeof reassessmentSchema>;

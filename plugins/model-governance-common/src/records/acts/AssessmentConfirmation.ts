import { z } from 'zod';
import {
  actHeadSchema,
  actingShape,
  commentSchema,
  heldRoleShape,
  negativeNeedsComment,
  newActShape,
} from './actHead';

/** A decision on a risk assessment whose result counts only when somebody else confirms it. @public */
export const newAssessmentConfirmationSchema = z
  .strictObject({
    ...newActShape,
    ...actingShape,
    decision: z.enum(['confirmed', 'refused']),
    comment: commentSchema,
  })
  .superRefine(negativeNeedsComment('refused'));

/** See {@link newAssessmentConfirmationSchema}. @public */
export type NewAssessmentConfirmation = z.infer<
  typeof newAssessmentConfirmationSchema
>;

/** A decision on a risk assessment whose result counts only when somebody else confirms it. @public */
export const assessmentConfirmationSchema = actHeadSchema.extend({
  ...newAssessmentConfirmationSchema.shape,
  kind: z.literal('assessment-confirmation'),
  /** Id of the assessment. */
  about: z.string(),
  ...heldRoleShape,
});

/** See {@link assessmentConfirmationSchema}. @public */
export type AssessmentConfirmation = z.infer<
  typeof assessmentConfirmationSchema
>;

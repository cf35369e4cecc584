import { z } from 'zod';
import { actHeadSchema, newActShape, reasonSchema } from './actHead';

/** The end of a review request before it was decided. @public */
export const newReviewWithdrawalSchema = z.strictObject({
  ...newActShape,
  reason: reasonSchema,
});

/** See {@link newReviewWithdrawalSchema}. @public */
export type NewReviewWithdrawal = z.infer<typeof newReviewWithdrawalSchema>;

/** The end of a review request before it was decided. @public */
export const reviewWithdrawalSchema = actHeadSchema.extend({
  ...newReviewWithdrawalSchema.shape,
  kind: z.literal('review-withdrawal'),
  /** Id of the review request. */
  about: z.string(),
});

/** See {@link reviewWithdrawalSchema}. @public */
export type ReviewWithdrawal = z.infer<typeof reviewWithdrawalSchema>;

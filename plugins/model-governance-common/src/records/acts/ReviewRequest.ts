import { z } from 'zod';
import { digestSchema } from '../../entity';
import { gateSchema } from '../../terms';
import { targetShape } from '../target';
import { actHeadSchema, commentSchema, newActShape } from './actHead';

/** A request that the roles of the policy decide on a gate. @public */
export const newReviewRequestSchema = z.strictObject({
  ...newActShape,
  gate: gateSchema,
  ...targetShape,
  /** The day by which a decision is asked for; the request lapses after it. */
  dueOn: z.iso.date(),
  comment: commentSchema,
});

/** See {@link newReviewRequestSchema}. @public */
export type NewReviewRequest = z.infer<typeof newReviewRequestSchema>;

/** A request that the roles of the policy decide on a gate. @public */
export const reviewRequestSchema = actHeadSchema.extend({
  ...newReviewRequestSchema.shape,
  kind: z.literal('review-request'),
  subjectDigest: digestSchema,
  /** The roles that were asked. */
  roles: z.array(z.string()),
});

/** See {@link reviewRequestSchema}. @public */
export type ReviewRequest = z.infer<typeof reviewRequestSchema>;

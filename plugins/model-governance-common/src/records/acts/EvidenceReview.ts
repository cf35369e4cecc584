import { z } from 'zod';
import { evidenceTypeSchema } from '../../evidence/EvidenceType';
import {
  actHeadSchema,
  actingShape,
  commentSchema,
  heldRoleShape,
  negativeNeedsComment,
  newActShape,
} from './actHead';

/** A decision on evidence by somebody who did not bring it. @public */
export const newEvidenceReviewSchema = z
  .strictObject({
    ...newActShape,
    ...actingShape,
    decision: z.enum(['accepted', 'rejected']),
    /** Needed where it is rejected. */
    comment: commentSchema,
  })
  .superRefine(negativeNeedsComment('rejected'));

/** See {@link newEvidenceReviewSchema}. @public */
export type NewEvidenceReview = z.infer<typeof newEvidenceReviewSchema>;

/** A decision on evidence by somebody who did not bring it. @public */
export const evidenceReviewSchema = actHeadSchema.extend({
  ...newEvidenceReviewSchema.shape,
  kind: z.literal('evidence-review'),
  /** Id of the evidence. */
  about: z.string(),
  /** Of the evidence: what is said about sensitive evidence is sensitive itself. */
  evidenceType: evidenceTypeSchema,
  ...heldRoleShape,
});

/** See {@link evidenceReviewSchema}. @public */
export type EvidenceReview = z.infer<typeof evidenceReviewSchema>;

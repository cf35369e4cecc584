import { z } from 'zod';
import { riskTierSchema } from '../../terms';
import {
  actHeadSchema,
  actingShape,
  commentSchema,
  heldRoleShape,
  negativeNeedsComment,
  newActShape,
} from './actHead';

/** A decision on a waiver that was asked for. @public */
export const newWaiverDecisionSchema = z
  .strictObject({
    ...newActShape,
    ...actingShape,
    decision: z.enum(['granted', 'refused']),
    comment: commentSchema,
  })
  .superRefine(negativeNeedsComment('refused'));

/** See {@link newWaiverDecisionSchema}. @public */
export type NewWaiverDecision = z.infer<typeof newWaiverDecisionSchema>;

/** A decision on a waiver that was asked for. @public */
export const waiverDecisionSchema = actHeadSchema.extend({
  ...newWaiverDecisionSchema.shape,
  kind: z.literal('waiver-decision'),
  /** Id of the waiver. */
  about: z.string(),
  /** The tier of the model then; the waiver is void when it rises. */
  tier: riskTierSchema,
  ...heldRoleShape,
});

/** See {@link waiverDecisionSchema}. @public */
export type WaiverDecision = z.infer<typeof waiverDecisionSchema>;

import { z } from 'zod';
import {
  actHeadSchema,
  actingShape,
  heldRoleShape,
  newActShape,
  reasonSchema,
} from './actHead';

/** A condition of an approval is met, as somebody of the role that set it finds. @public */
export const newConditionClosureSchema = z.strictObject({
  ...newActShape,
  ...actingShape,
  /** Which of the conditions of the sign-off, from 0. */
  condition: z.number().int().min(0).max(19),
  comment: reasonSchema,
});

/** See {@link newConditionClosureSchema}. @public */
export type NewConditionClosure = z.infer<typeof newConditionClosureSchema>;

/** A condition of an approval is met, as somebody of the role that set it finds. @public */
export const conditionClosureSchema = actHeadSchema.extend({
  ...newConditionClosureSchema.shape,
  kind: z.literal('condition-closure'),
  /** Id of the sign-off. */
  about: z.string(),
  ...heldRoleShape,
});

/** See {@link conditionClosureSchema}. @public */
export type ConditionClosure = z.infer<typeof conditionClosureSchema>;

import { z } from 'zod';
import {
  actHeadSchema,
  actingShape,
  heldRoleShape,
  newActShape,
  reasonSchema,
} from './actHead';

/** A model is stopped. One person of a control role may stop it; starting again takes the quorum. @public */
export const newSuspensionSchema = z.strictObject({
  ...newActShape,
  ...actingShape,
  reason: reasonSchema,
});

/** See {@link newSuspensionSchema}. @public */
export type NewSuspension = z.infer<typeof newSuspensionSchema>;

/** A model is stopped. One person of a control role may stop it; starting again takes the quorum. @public */
export const suspensionSchema = actHeadSchema.extend({
  ...newSuspensionSchema.shape,
  kind: z.literal('suspension'),
  /** The condition that was overdue past its grace, where nobody stopped the model. */
  overdue: z
    .object({ signOffId: z.string(), condition: z.number() })
    .optional(),
  /** How many of which roles must vote to start again, as it was asked when the model was stopped; absent in older records. */
  asks: z
    .array(z.object({ role: z.string(), required: z.number().int() }))
    .optional(),
  ...heldRoleShape,
});

/** See {@link suspensionSchema}. @public */
export type Suspension = z.infer<typeof suspensionSchema>;

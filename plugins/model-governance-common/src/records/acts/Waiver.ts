import { z } from 'zod';
import { recordIdSchema } from '../RecordHead';
import { actHeadSchema, newActShape, reasonSchema } from './actHead';

/** A request for an expiring exception to one requirement. @public */
export const newWaiverSchema = z.strictObject({
  ...newActShape,
  requirementId: z.string().min(1).max(100),
  justification: reasonSchema,
  compensatingControl: reasonSchema,
  /** The day it ends. */
  expiresOn: z.iso.date(),
  /** Id of the waiver that it renews. */
  renews: recordIdSchema.optional(),
});

/** See {@link newWaiverSchema}. @public */
export type NewWaiver = z.infer<typeof newWaiverSchema>;

/** A request for an expiring exception to one requirement. @public */
export const waiverSchema = actHeadSchema.extend({
  ...newWaiverSchema.shape,
  kind: z.literal('waiver'),
});

/** See {@link waiverSchema}. @public */
export type Waiver = z.infer<typeof waiverSchema>;

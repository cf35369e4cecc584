import { z } from 'zod';
import {
  actHeadSchema,
  actingShape,
  heldRoleShape,
  newActShape,
  reasonSchema,
} from './actHead';

/** A waiver is ended before its time. @public */
export const newWaiverRevocationSchema = z.strictObject({
  ...newActShape,
  ...actingShape,
  reason: reasonSchema,
});

/** See {@link newWaiverRevocationSchema}. @public */
export type NewWaiverRevocation = z.infer<typeof newWaiverRevocationSchema>;

/** A waiver is ended before its time. @public */
export const waiverRevocationSchema = actHeadSchema.extend({
  ...newWaiverRevocationSchema.shape,
  kind: z.literal('waiver-revocation'),
  /** Id of the waiver. */
  about: z.string(),
  ...heldRoleShape,
});

/** See {@link waiverRevocationSchema}. @public */
export type WaiverRevocation = z.infer<typeof waiverRevocationSchema>;

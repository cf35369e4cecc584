import { z } from 'zod';
import {
  actHeadSchema,
  actingShape,
  heldRoleShape,
  newActShape,
  reasonSchema,
} from './actHead';

/** A sign-off is withdrawn; the approval that rests on it with it. @public */
export const newRevocationSchema = z.strictObject({
  ...newActShape,
  ...actingShape,
  reason: reasonSchema,
});

/** See {@link newRevocationSchema}. @public */
export type NewRevocation = z.infer<typeof newRevocationSchema>;

/** A sign-off is withdrawn; the approval that rests on it with it. @public */
export const revocationSchema = actHeadSchema.extend({
  ...newRevocationSchema.shape,
  kind: z.literal('revocation'),
  /** Id of the sign-off. */
  about: z.string(),
  ...heldRoleShape,
});

/** See {@link revocationSchema}. @public */
export type Revocation = z.infer<typeof revocationSchema>;

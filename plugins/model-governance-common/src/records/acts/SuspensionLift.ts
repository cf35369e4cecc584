import { z } from 'zod';
import {
  actHeadSchema,
  actingShape,
  heldRoleShape,
  newActShape,
  reasonSchema,
} from './actHead';

/** A vote to start a suspended model again; it starts when every role that signs has voted often enough. @public */
export const newSuspensionLiftSchema = z.strictObject({
  ...newActShape,
  ...actingShape,
  comment: reasonSchema,
});

/** See {@link newSuspensionLiftSchema}. @public */
export type NewSuspensionLift = z.infer<typeof newSuspensionLiftSchema>;

/** A vote to start a suspended model again; it starts when every role that signs has voted often enough. @public */
export const suspensionLiftSchema = actHeadSchema.extend({
  ...newSuspensionLiftSchema.shape,
  kind: z.literal('suspension-lift'),
  /** Id of the suspension. */
  about: z.string(),
  ...heldRoleShape,
});

/** See {@link suspensionLiftSchema}. @public */
export type SuspensionLift = z.infer<typeof suspensionLiftSchema>;

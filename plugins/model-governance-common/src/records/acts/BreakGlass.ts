import { z } from 'zod';
import {
  actHeadSchema,
  actingShape,
  heldRoleShape,
  newActShape,
  reasonSchema,
} from './actHead';

/** A version may be used for a short time without approval: an emergency, for which an executive answers. @public */
export const newBreakGlassSchema = z.strictObject({
  ...newActShape,
  ...actingShape,
  /** Absent: the version that the entity names. */
  version: z.string().min(1).max(200).optional(),
  reason: reasonSchema,
});

/** See {@link newBreakGlassSchema}. @public */
export type NewBreakGlass = z.infer<typeof newBreakGlassSchema>;

/** A version may be used for a short time without approval: an emergency, for which an executive answers. @public */
export const breakGlassSchema = actHeadSchema.extend({
  ...newBreakGlassSchema.shape,
  kind: z.literal('break-glass'),
  ...heldRoleShape,
});

/** See {@link breakGlassSchema}. @public */
export type BreakGlass = z.infer<typeof breakGlassSchema>;

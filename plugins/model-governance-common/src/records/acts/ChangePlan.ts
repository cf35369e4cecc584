import validRange from 'semver/ranges/valid';
import { z } from 'zod';
import { actHeadSchema, newActShape, reasonSchema } from './actHead';

/** Bounds within which new versions inherit an approval; it is signed with the subject that names it. @public */
export const newChangePlanSchema = z
  .strictObject({
    ...newActShape,
    title: z.string().trim().min(1).max(200),
    description: reasonSchema,
    /** The bound facts that may change. */
    allows: z
      .array(z.enum(['version', 'digest', 'datasets']))
      .min(1)
      .max(3),
    /** A range of versions, as npm writes them, such as `3.x`; where a version may change. */
    versions: z
      .string()
      .min(1)
      .max(100)
      .refine(range => validRange(range) !== null, {
        error: 'must be a range of versions such as 3.x',
      })
      .optional(),
  })
  .refine(
    ({ allows, versions }) =>
      allows.includes('version') === (versions !== undefined),
    {
      path: ['versions'],
      error: 'is given where the version may change, and only there',
    },
  );

/** See {@link newChangePlanSchema}. @public */
export type NewChangePlan = z.infer<typeof newChangePlanSchema>;

/** Bounds within which new versions inherit an approval; it is signed with the subject that names it. @public */
export const changePlanSchema = actHeadSchema.extend({
  ...newChangePlanSchema.shape,
  kind: z.literal('change-plan'),
});

/** See {@link changePlanSchema}. @public */
export type ChangePlan = z.infer<typeof changePlanSchema>;

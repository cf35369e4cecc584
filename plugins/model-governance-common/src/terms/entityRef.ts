import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';

/** A full entity ref, lower-cased, such as `resource:default/loan-default-risk`. @public */
export const entityRefSchema = z
  .string()
  .max(400)
  .regex(/^[^\p{Cc}]*$/u, 'must not contain control characters')
  .transform((value, context) => {
    try {
      return stringifyEntityRef(parseEntityRef(value));
    } catch {
      context.addIssue({
        code: 'custom',
        message: 'must be an entity ref of the form kind:namespace/name',
      });
      return z.NEVER;
    }
  });

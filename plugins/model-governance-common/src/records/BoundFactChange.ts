import { z } from 'zod';

/** A fact that differs from what was signed or assessed. @public */
export const boundFactChangeSchema = z.object({
  path: z.string(),
  signed: z.string(),
  now: z.string(),
});

/** See {@link boundFactChangeSchema}. @public */
export type BoundFactChange = z.infer<typeof boundFactChangeSchema>;

import { z } from 'zod';

/** The phases of a model's life, in order. @public */
export const phaseSchema = z.enum([
  'design',
  'development',
  'validation',
  'deployment',
  'monitoring',
  'change',
  'retirement',
]);

/** See {@link phaseSchema}. @public */
export type Phase = z.infer<typeof phaseSchema>;

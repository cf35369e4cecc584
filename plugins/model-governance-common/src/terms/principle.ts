import { z } from 'zod';

/** What a requirement protects. @public */
export const principleSchema = z.enum([
  'accountability',
  'transparency',
  'fairness',
  'explainability',
  'robustness',
  'privacy',
  'security',
  'data-governance',
  'human-oversight',
  'monitoring',
]);

/** See {@link principleSchema}. @public */
export type Principle = z.infer<typeof principleSchema>;

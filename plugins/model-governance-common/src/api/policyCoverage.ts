import { z } from 'zod';
import { portfolioFrameworkCoverageSchema } from '../frameworkCoverage';

/** The query of `GET /policy/coverage`. @public */
export const policyCoverageQuerySchema = z.strictObject({
  /** The id of a framework; absent: all. */
  framework: z.string().min(1).max(100).optional(),
});

/** See {@link policyCoverageQuerySchema}. @public */
export type PolicyCoverageQuery = z.input<typeof policyCoverageQuerySchema>;

/** How the models that the caller may see answer what the policy asks for frameworks. @public */
export const policyCoverageSchema = z.object({
  frameworks: z.array(portfolioFrameworkCoverageSchema),
  /** How many models are counted. */
  models: z.number().int(),
  /** How many are left out, since they are yet to be judged by the policy in force. */
  outdated: z.number().int(),
  policy: z.object({ version: z.string(), digest: z.string() }),
});

/** See {@link policyCoverageSchema}. @public */
export type PolicyCoverage = z.infer<typeof policyCoverageSchema>;

import { z } from 'zod';
import { outcomeSchema } from '../terms';

const frameworkHead = {
  id: z.string(),
  title: z.string(),
  url: z.string().optional(),
};

const referenceHead = {
  id: z.string(),
  /** Where the framework lists its places. */
  title: z.string().optional(),
};

const requirementHead = { requirementId: z.string(), title: z.string() };

/** How many models have each outcome; outcomes that none has are left out. @public */
export const outcomeCountsSchema = z.partialRecord(
  outcomeSchema,
  z.number().int(),
);

/** See {@link outcomeCountsSchema}. @public */
export type OutcomeCounts = z.infer<typeof outcomeCountsSchema>;

/** What a policy asks for one framework, place by place, and how one model answers. @public */
export const frameworkCoverageSchema = z.object({
  ...frameworkHead,
  references: z.array(
    z.object({
      ...referenceHead,
      /** Of the worst of its requirements; absent where nobody speaks to it, or no model is looked at. */
      outcome: outcomeSchema.optional(),
      /** The requirements that speak to it; empty where none does. */
      requirements: z.array(
        z.object({ ...requirementHead, outcome: outcomeSchema.optional() }),
      ),
    }),
  ),
});

/** See {@link frameworkCoverageSchema}. @public */
export type FrameworkCoverage = z.infer<typeof frameworkCoverageSchema>;

/** What a policy asks for one framework, place by place, and how many models answer how. @public */
export const portfolioFrameworkCoverageSchema = z.object({
  ...frameworkHead,
  references: z.array(
    z.object({
      ...referenceHead,
      /** By the worst of its requirements for each model. */
      counts: outcomeCountsSchema,
      /** The requirements that speak to it; empty where none does. */
      requirements: z.array(
        z.object({ ...requirementHead, counts: outcomeCountsSchema }),
      ),
    }),
  ),
});

/** See {@link portfolioFrameworkCoverageSchema}. @public */
export type PortfolioFrameworkCoverage = z.infer<
  typeof portfolioFrameworkCoverageSchema
>;

import { z } from 'zod';
import { aiActRoleSchema, riskTierSchema } from '../terms';

/** What an assessment rested on at the moment it was made: when it differs later, the use is assessed anew. @public */
export const assessmentBasisSchema = z.object({
  version: z.string().optional(),
  digest: z.string().optional(),
  modelType: z.string().optional(),
  baseModel: z.string().optional(),
  /** Sorted full entity refs. */
  datasets: z.array(z.string()),
  intendedPurpose: z.string().optional(),
  /** The roles under the AI Act that the entity declares. */
  roles: z.array(aiActRoleSchema),
  regions: z.array(z.string()),
  owner: z.string().optional(),
  /** The tiers of the models that it depended on, by full entity ref; of those that had one. */
  dependencies: z.array(
    z.object({ entityRef: z.string(), tier: riskTierSchema }),
  ),
});

/** See {@link assessmentBasisSchema}. @public */
export type AssessmentBasis = z.infer<typeof assessmentBasisSchema>;

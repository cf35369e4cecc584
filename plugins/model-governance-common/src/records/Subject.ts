import { z } from 'zod';
import {
  aiActClassSchema,
  aiActRoleSchema,
  gateSchema,
  riskTierSchema,
} from '../terms';

/** The part of a subject whose change makes an approval stale. @public */
export const boundFactsSchema = z.object({
  version: z.string().optional(),
  digest: z.string().optional(),
  modelType: z.string().optional(),
  baseModel: z.string().optional(),
  /** Sorted full entity refs. */
  datasets: z.array(z.string()),
  /** Sorted by name. */
  useCases: z.array(
    z.object({
      name: z.string(),
      intendedPurpose: z.string().optional(),
      roles: z.array(aiActRoleSchema),
      tier: riskTierSchema,
    }),
  ),
});

/** See {@link boundFactsSchema}. @public */
export type BoundFacts = z.infer<typeof boundFactsSchema>;

/** The bounds within which new versions inherit an approval, as a signer sees them. @public */
export const changePlanOfSubjectSchema = z.object({
  id: z.string(),
  title: z.string(),
  allows: z.array(z.string()),
  versions: z.string().optional(),
});

/**
 * What is put before a signer. Its digest is the SHA-256 of its RFC 8785 form; a signer sends the digest that they
 * saw, so that nobody signs something unseen.
 *
 * @public
 */
export const subjectSchema = z.object({
  entityRef: z.string(),
  gate: gateSchema,
  bound: boundFactsSchema,
  /** The assessments in force, by use case. */
  assessments: z.array(
    z.object({
      useCase: z.string(),
      assessmentId: z.string(),
      tier: riskTierSchema,
      aiActClass: aiActClassSchema,
    }),
  ),
  /** The evidence that each met requirement relies on. */
  evidence: z.array(
    z.object({
      requirementId: z.string(),
      evidenceId: z.string(),
      digest: z.string().optional(),
    }),
  ),
  /** The requirements that block the gate and are open. */
  openBlockers: z.array(z.string()),
  /** All requirements that block the gate and ask this model; absent in subjects of an older system. */
  requirements: z.array(z.string()).optional(),
  /** The bounds within which new versions inherit the approval; absent where none are planned. */
  changePlan: changePlanOfSubjectSchema.optional(),
  policy: z.object({ version: z.string(), digest: z.string() }),
});

/** See {@link subjectSchema}. @public */
export type Subject = z.infer<typeof subjectSchema>;

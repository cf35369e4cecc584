import { z } from 'zod';
import { evidenceTypeSchema } from '../evidence/EvidenceType';
import { frameworkReferenceSchema } from '../policy';
import {
  gateSchema,
  outcomeSchema,
  phaseSchema,
  principleSchema,
} from '../terms';

/**
 * What somebody does next about a finding that is open, or that rests on evidence whose renewal awaits its review.
 *
 * @public
 */
export const nextActionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('assess-risk'), useCase: z.string() }),
  z.object({
    kind: z.literal('confirm-assessment'),
    useCase: z.string(),
    assessmentId: z.string(),
    /** Of which somebody may confirm it; to lift a prohibition, of each. */
    roles: z.array(z.string()),
  }),
  z.object({
    kind: z.literal('add-evidence'),
    types: z.array(evidenceTypeSchema),
    /** Whether evidence was given before and is renewed. */
    renew: z.boolean(),
  }),
  /** Somebody of one of the roles accepts or rejects evidence that was given. */
  z.object({
    kind: z.literal('review-evidence'),
    evidenceIds: z.array(z.string()),
    roles: z.array(z.string()),
  }),
  z.object({ kind: z.literal('sign-off'), roles: z.array(z.string()) }),
  /** The paths of the entity to edit. */
  z.object({ kind: z.literal('edit-entity'), paths: z.array(z.string()) }),
  z.object({ kind: z.literal('see-dependencies'), refs: z.array(z.string()) }),
]);

/** See {@link nextActionSchema}. @public */
export type NextAction = z.infer<typeof nextActionSchema>;

/** The answer of one requirement for one model. @public */
export const findingSchema = z.object({
  requirementId: z.string(),
  title: z.string(),
  question: z.string(),
  principle: principleSchema,
  phase: phaseSchema,
  weight: z.number(),
  blocks: z.array(gateSchema),
  outcome: outcomeSchema,
  /** Why, in one sentence; of `not-applicable` it names the fact that made it so. */
  reason: z.string(),
  remediation: z.string(),
  references: z.array(frameworkReferenceSchema),
  /** The evidence that the answer rests on. */
  evidenceIds: z.array(z.string()),
  /** Names of facts that nothing states and that made this requirement apply. */
  assumed: z.array(z.string()),
  action: nextActionSchema.optional(),
  /** The exception that lifts the block, where the outcome is `waived`, and the outcome that it covers. */
  waiver: z
    .object({
      id: z.string(),
      expiresOn: z.iso.date(),
      underlying: outcomeSchema,
    })
    .optional(),
  /** When time alone changes the answer. */
  changesAt: z.iso.datetime().optional(),
});

/** See {@link findingSchema}. @public */
export type Finding = z.infer<typeof findingSchema>;

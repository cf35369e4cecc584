import { z } from 'zod';

/**
 * The id of a record, made by the client: the same id with the same content is the same record, which makes every
 * write safe to repeat.
 *
 * @public
 */
export const recordIdSchema = z
  .uuid()
  .refine(id => id === id.toLowerCase(), { error: 'must be lower-case' });

/** Where a record came from that was not made here. @public */
export const importedSchema = z.object({
  source: z.string().min(1),
  importedAt: z.iso.datetime(),
});

/** What every stored record carries beside its content. All times are ISO 8601 in UTC. @public */
export const recordHeadSchema = z.object({
  id: recordIdSchema,
  entityRef: z.string(),
  /** The version of the model it was made for; absent where the entity names none. */
  modelVersion: z.string().optional(),
  modelDigest: z.string().optional(),
  policyVersion: z.string(),
  recordedBy: z.string(),
  recordedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().optional(),
  /** Present on records of an older system, whose dates are that system's. */
  imported: importedSchema.optional(),
});

/** See {@link recordHeadSchema}. @public */
export type RecordHead = z.infer<typeof recordHeadSchema>;

/** Who records what follows from other records by itself. @public */
export const SYSTEM_PRINCIPAL = 'system:model-governance';

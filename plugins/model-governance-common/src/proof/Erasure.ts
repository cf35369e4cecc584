import { z } from 'zod';
import { recordIdSchema } from '../records';
import { fullUserRefSchema } from './fullUserRef';

/** What is erased of a person: the name alone, or also the words they wrote. @public */
export const erasureScopeSchema = z.enum(['name', 'name-and-words']);

/** See {@link erasureScopeSchema}. @public */
export type ErasureScope = z.infer<typeof erasureScopeSchema>;

/** A request to erase a person from the records. @public */
export const newErasureSchema = z.strictObject({
  id: recordIdSchema,
  /** Full ref of the user whose name is erased. */
  principal: fullUserRefSchema,
  /** Why it must be done, by which law. Do not name the person here: it is kept. */
  legalBasis: z.string().trim().min(1).max(2000),
  scope: erasureScopeSchema,
});

/** See {@link newErasureSchema}. @public */
export type NewErasure = z.infer<typeof newErasureSchema>;

/** A place in the ledger. @public */
export const ledgerPlaceSchema = z.object({
  entityRef: z.string(),
  sequence: z.number().int(),
});

/** What an erasure did. @public */
export const erasureSchema = z.object({
  id: recordIdSchema,
  /** The opaque id that stands for the person from now on. */
  actorId: z.string(),
  scope: erasureScopeSchema,
  legalBasis: z.string(),
  erasedBy: z.string(),
  erasedAt: z.iso.datetime(),
  /**
   * The models on whose chains the person had acted, each of which has an entry of the erasure; of those that the caller may
   * read.
   */
  models: z.array(z.string()),
  /** Entries whose payload still names the person, since an erasure of this scope leaves them; likewise. */
  namedIn: z.array(ledgerPlaceSchema),
});

/** See {@link erasureSchema}. @public */
export type Erasure = z.infer<typeof erasureSchema>;

/** The type of the entries by which a ledger tells of erasures. @public */
export const ERASURE_TYPE = 'erasure';

/** The payload of an entry that tells of an erasure. @public */
export const erasurePayloadSchema = z.object({
  erasureId: z.string(),
  /** Whose name was erased. */
  actorId: z.string(),
  scope: erasureScopeSchema,
  legalBasis: z.string(),
  /** Sequences of the entries whose payload was erased. */
  entries: z.array(z.number().int()),
  /** What decisions need of the records of those entries: no free text and no names. */
  kept: z.array(z.record(z.string(), z.unknown())),
});

/** See {@link erasurePayloadSchema}. @public */
export type ErasurePayload = z.infer<typeof erasurePayloadSchema>;

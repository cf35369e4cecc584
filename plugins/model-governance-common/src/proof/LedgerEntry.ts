import { z } from 'zod';

/** SHA-256 in lower-case hex. @public */
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/, {
  error: 'must be a SHA-256 in lower-case hex',
});

/** The part of an entry of the ledger that its hash covers. @public */
export const ledgerEntrySchema = z.strictObject({
  /** Id of the model. */
  chain: z.string(),
  /** 1, 2, 3 … without gaps. */
  sequence: z.number().int().min(1),
  /** Database time. */
  at: z.string(),
  type: z.string(),
  recordId: z.string(),
  /** Opaque; see `actorIdOf`. */
  actorId: z.string(),
  payloadHash: hashSchema,
  previousHash: hashSchema,
});

/** See {@link ledgerEntrySchema}. @public */
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

/** The previous hash of the first entry of a chain, and of the first checkpoint. @public */
export const GENESIS_HASH = '0'.repeat(64);

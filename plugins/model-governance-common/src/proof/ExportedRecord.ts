import { z } from 'zod';
import { checkpointProofSchema } from './Checkpoint';
import { hashSchema, ledgerEntrySchema } from './LedgerEntry';

/** An entry of the ledger with what its payload hash was made of, where that is there and may be shown. @public */
export const exportedEntrySchema = ledgerEntrySchema.extend({
  hash: hashSchema,
  /** Absent with the payload. */
  salt: z.string().optional(),
  /** Absent where it was erased or is withheld. */
  payload: z.record(z.string(), z.unknown()).optional(),
  /** Whether the payload is left out because the reader may not see it. */
  withheld: z.literal(true).optional(),
});

/** See {@link exportedEntrySchema}. @public */
export type ExportedEntry = z.infer<typeof exportedEntrySchema>;

/** Who acted; without a name where it was erased. @public */
export const exportedActorSchema = z.strictObject({
  id: z.string(),
  /** Full user ref, or what else acted. */
  principal: z.string().optional(),
  /** Binds the name to the id. */
  salt: z.string().optional(),
});

/** See {@link exportedActorSchema}. @public */
export type ExportedActor = z.infer<typeof exportedActorSchema>;

/** A public key that signed checkpoints or exports. @public */
export const publicKeySchema = z.strictObject({
  /** SHA-256, in hex, of the PEM text. */
  id: hashSchema,
  /** Ed25519 as SubjectPublicKeyInfo in PEM, as `openssl pkey -pubout` writes it. */
  publicKey: z.string(),
  /** Where its private part is kept: one that lies beside the ledger proves less. */
  keptIn: z.enum(['configuration', 'database']),
});

/** See {@link publicKeySchema}. @public */
export type PublicKey = z.infer<typeof publicKeySchema>;

/** The format of an exported record. @public */
export const EXPORT_FORMAT = 'model-governance-record/v1';

/**
 * The whole record of one model, to be verified without the portal: `verifyRecord`. Policies and scorecard are as their
 * own schemas say at the time of the export.
 *
 * @public
 */
export const exportedRecordSchema = z.strictObject({
  format: z.literal(EXPORT_FORMAT),
  exportedAt: z.iso.datetime(),
  model: z.strictObject({ entityRef: z.string(), chain: z.string() }),
  /** The oldest first. */
  entries: z.array(exportedEntrySchema),
  actors: z.array(exportedActorSchema),
  /** Every policy that a record names. */
  policies: z.array(z.looseObject({ version: z.string(), digest: z.string() })),
  /** The answer of the day of the export; computed of the records, not one of them. */
  scorecard: z.looseObject({}),
  /** Those at which the chain had grown since the one before, and the newest of all, the oldest first. */
  checkpoints: z.array(checkpointProofSchema),
  keys: z.array(publicKeySchema),
  /** The signature over the RFC 8785 form of everything else. */
  seal: z.strictObject({ keyId: hashSchema, signature: z.string() }),
});

/** See {@link exportedRecordSchema}. @public */
export type ExportedRecord = z.infer<typeof exportedRecordSchema>;

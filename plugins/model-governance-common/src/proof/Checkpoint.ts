import { z } from 'zod';
import { hashSchema } from './LedgerEntry';

/** The last entry of a chain at some moment: a leaf of the tree that a checkpoint signs. @public */
export const chainHeadSchema = z.strictObject({
  chain: z.string(),
  sequence: z.number().int().min(1),
  hash: hashSchema,
});

/** See {@link chainHeadSchema}. @public */
export type ChainHead = z.infer<typeof chainHeadSchema>;

/** A signed statement of what all chains were at one moment. @public */
export const checkpointSchema = z.strictObject({
  /** 1, 2, 3 … without gaps. */
  number: z.number().int().min(1),
  /** Database time. */
  at: z.iso.datetime(),
  /** Root of the Merkle tree (RFC 9162) over the heads of all chains, sorted by chain. */
  root: hashSchema,
  /** How many chains there were. */
  size: z.number().int().min(1),
  /** Hash of the checkpoint before. */
  previousHash: hashSchema,
  keyId: hashSchema,
  /** Ed25519, in lower-case hex, over the RFC 8785 form of the rest. */
  signature: z.string().regex(/^[0-9a-f]{128}$/),
});

/** See {@link checkpointSchema}. @public */
export type Checkpoint = z.infer<typeof checkpointSchema>;

/** A checkpoint, and the proof that the head of one chain is part of it. @public */
export const checkpointProofSchema = checkpointSchema.extend({
  head: chainHeadSchema,
  /** Position of the head among the leaves, from 0. */
  index: z.number().int().min(0),
  /** The hashes beside the way from the leaf to the root, from below. */
  path: z.array(hashSchema),
});

/** See {@link checkpointProofSchema}. @public */
export type CheckpointProof = z.infer<typeof checkpointProofSchema>;

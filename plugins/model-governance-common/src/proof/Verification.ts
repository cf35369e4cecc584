import { z } from 'zod';
import { hashSchema } from './LedgerEntry';

/**
 * What a verification says of a record.
 *
 * - `broken`: something was changed, removed or put in, or is signed with a key that is not known or not trusted;
 * - `consistent`: it holds together; whether all of it was rewritten cannot be told;
 * - `unaltered`: a signed checkpoint shows that it was the same at an earlier time.
 *
 * @public
 */
export const verdictSchema = z.enum(['broken', 'consistent', 'unaltered']);

/** The result of verifying one chain. @public */
export const verificationSchema = z.object({
  verdict: verdictSchema,
  chain: z.string(),
  /** How many entries were looked at. */
  entries: z.number().int(),
  /** The last entry. */
  head: z.object({ sequence: z.number().int(), hash: hashSchema }).optional(),
  /**
   * What is wrong: of the chain the first entry that does not fit; where the chain is right, what is wrong with its
   * checkpoints, or with the records and files that go with it.
   */
  broken: z
    .object({
      chain: z.string(),
      /** Of the entry that it is about; absent where it is something beside the entries. */
      sequence: z.number().int().optional(),
      what: z.string(),
    })
    .optional(),
  /** What the checkpoints show: the first one that saw the newest head that is proved; absent where the chain is broken or in no checkpoint. */
  unaltered: z
    .object({
      upTo: z.number().int(),
      since: z.iso.datetime(),
      checkpoint: z.number().int(),
      keyId: hashSchema,
    })
    .optional(),
  /** How many checkpoints cover the chain. */
  checkpoints: z.number().int(),
  /** Sequences of the entries whose payload was erased, or is not shown: the chain alone speaks for them. */
  erased: z.array(z.number().int()),
  withheld: z.array(z.number().int()),
  /** In plain words, what this vouches for and what it does not. */
  statements: z.array(z.string()),
});

/** See {@link verificationSchema}. @public */
export type Verification = z.infer<typeof verificationSchema>;

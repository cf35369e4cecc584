import { randomBytes } from 'node:crypto';
import {
  GENESIS_HASH,
  hashEntry,
  hashPayload,
  type LedgerEntry,
} from '@modelgov/backstage-plugin-model-governance-common';
import canonicalize from 'canonicalize';
import type { Knex } from 'knex';
import { inList, insertAll } from '../database';

/** An act on a model as it goes into the ledger. */
export interface LedgerAct {
  chain: string;
  at: Date;
  type: string;
  recordId: string;
  actorId: string;
  /** JSON; kept beside the chain, which holds only its salted hash. */
  payload: object;
}

/** The append-only, hash-chained record of every governance act: one chain per model. */
export class Ledger {
  /**
   * Appends an act; its sequence. The caller holds the lock of the model, which keeps the chain free of gaps and
   * forks.
   */
  async append(tx: Knex.Transaction, act: LedgerAct): Promise<number> {
    const [sequence] = await this.appendAll(tx, [act]);
    return sequence;
  }

  /** Appends acts, of one chain or of several, in a few statements; their sequences. The same locks are held. */
  async appendAll(
    tx: Knex.Transaction,
    acts: readonly LedgerAct[],
  ): Promise<number[]> {
    const heads = await headsOf(tx, [...new Set(acts.map(act => act.chain))]);
    const added = acts.map(act => {
      const { chain, at, type, recordId, actorId, payload } = act;
      const head = heads.get(chain);
      const salt = randomBytes(32).toString('hex');
      const entry: LedgerEntry = {
        chain,
        sequence: (head?.sequence ?? 0) + 1,
        at: at.toISOString(),
        type,
        recordId,
        actorId,
        payloadHash: hashPayload(salt, payload),
        previousHash: head?.hash ?? GENESIS_HASH,
      };
      const hash = hashEntry(entry);
      heads.set(chain, { chain, sequence: entry.sequence, hash });
      return { entry, hash, salt, payload: canonicalize(payload) };
    });
    await insertAll(
      tx,
      'ledger_entries',
      added.map(({ entry, hash }) => ({
        chain: entry.chain,
        sequence: entry.sequence,
        at: entry.at,
        type: entry.type,
        record_id: entry.recordId,
        actor_id: entry.actorId,
        payload_hash: entry.payloadHash,
        previous_hash: entry.previousHash,
        hash,
      })),
    );
    await insertAll(
      tx,
      'ledger_payloads',
      added.map(({ entry: { chain, sequence }, salt, payload }) => ({
        chain,
        sequence,
        salt,
        payload,
      })),
    );
    return added.map(({ entry }) => entry.sequence);
  }
}

/** The last entry of a chain. */
interface Head {
  chain: string;
  sequence: number;
  hash: string;
}

/** The last entries of some chains, by chain; none of those that have not begun. */
async function headsOf(
  tx: Knex.Transaction,
  chains: string[],
): Promise<Map<string, Head>> {
  const last = tx('ledger_entries')
    .where(inList(tx, 'chain', chains))
    .groupBy('chain')
    .select('chain')
    .max('sequence as sequence');
  const heads: Head[] =
    chains.length === 1
      ? await tx('ledger_entries')
          .where({ chain: chains[0] })
          .orderBy('sequence', 'desc')
          .limit(1)
          .select('chain', 'sequence', 'hash')
      : await tx({ e: 'ledger_entries' })
          .join(last.as('l'), {
            'l.chain': 'e.chain',
            'l.sequence': 'e.sequence',
          })
          .select('e.chain', 'e.sequence', 'e.hash');
  return new Map(heads.map(head => [head.chain, head]));
}

import { randomBytes } from 'node:crypto';
import {
  GENESIS_HASH,
  hashEntry,
  hashPayload,
  type LedgerEntry,
} from '@modelgov/backstage-plugin-model-governance-common';
import canonicalize from 'canonicalize';
import type { Knex } from 'knex';

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
    const last = await tx<{ chain: string; sequence: number; hash: string }>(
      'ledger_entries',
    )
      .where({ chain: act.chain })
      .orderBy('sequence', 'desc')
      .first('sequence', 'hash');
    const salt = randomBytes(32).toString('hex');
    const entry: LedgerEntry = {
      chain: act.chain,
      sequence: (last?.sequence ?? 0) + 1,
      at: act.at.toISOString(),
      type: act.type,
      recordId: act.recordId,
      actorId: act.actorId,
      payloadHash: hashPayload(salt, act.payload),
      previousHash: last?.hash ?? GENESIS_HASH,
    };
    await tx('ledger_entries').insert({
      chain: entry.chain,
      sequence: entry.sequence,
      at: entry.at,
      type: entry.type,
      record_id: entry.recordId,
      actor_id: entry.actorId,
      payload_hash: entry.payloadHash,
      previous_hash: entry.previousHash,
      hash: hashEntry(entry),
    });
    await tx('ledger_payloads').insert({
      chain: entry.chain,
      sequence: entry.sequence,
      salt,
      payload: canonicalize(act.payload),
    });
    return entry.sequence;
  }
}

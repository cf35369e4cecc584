import { createHash, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Knex } from 'knex';

/** The previous hash of the first entry of a chain. */
export const GENESIS_HASH = '0'.repeat(64);

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

/** An entry of the ledger. */
export interface LedgerEntry {
  chain: string;
  sequence: number;
  at: string;
  type: string;
  recordId: string;
  actorId: string;
  payloadHash: string;
  previousHash: string;
}

/** SHA-256, in hex, of the RFC 8785 form of an entry. */
export function hashEntry(entry: LedgerEntry): string {
  return sha256(toCanonicalJson(entry));
}

/** SHA-256, in hex, of the salt followed by the RFC 8785 form of a payload. */
export function hashPayload(salt: string, payload: object): string {
  return sha256(salt + toCanonicalJson(payload));
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
      payload: toCanonicalJson(act.payload),
    });
    return entry.sequence;
  }
}

function toCanonicalJson(value: object): string {
  const json = canonicalize(value);
  if (json === undefined) {
    throw new TypeError('Only JSON can be put into the ledger');
  }
  return json;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

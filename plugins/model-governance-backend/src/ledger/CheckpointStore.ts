import {
  type ChainHead,
  type Checkpoint,
  type CheckpointProof,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';

interface CheckpointRow {
  number: number;
  at: string;
  root: string;
  size: number;
  previous_hash: string;
  key_id: string;
  signature: string;
}

interface HeadRow {
  chain: string;
  checkpoint: number;
  sequence: number;
  hash: string;
  leaf: number;
  path: string;
}

/** The proof that the head of a chain is part of a checkpoint. */
export type HeadProof = Pick<CheckpointProof, 'head' | 'index' | 'path'>;

/** Checkpoints of the ledger: append-only. */
export class CheckpointStore {
  /** The newest checkpoint. */
  async newest(knex: Knex): Promise<Checkpoint | undefined> {
    const row = await knex<CheckpointRow>('checkpoints')
      .orderBy('number', 'desc')
      .first();
    return row && toCheckpoint(row);
  }

  /** The heads of all chains as the newest checkpoint that has each saw it, by chain. */
  async newestHeads(knex: Knex): Promise<Map<string, string>> {
    const rows: { chain: string; hash: string }[] = await knex({
      h: 'checkpoint_heads',
    })
      .join(
        knex('checkpoint_heads')
          .select('chain')
          .max({ checkpoint: 'checkpoint' })
          .groupBy('chain')
          .as('n'),
        { 'n.chain': 'h.chain', 'n.checkpoint': 'h.checkpoint' },
      )
      .select('h.chain', 'h.hash');
    return new Map(rows.map(({ chain, hash }) => [chain, hash]));
  }

  /** The heads of all chains as they are, sorted by chain. */
  async heads(knex: Knex): Promise<ChainHead[]> {
    const rows: ChainHead[] = await knex({ e: 'ledger_entries' })
      .join(
        knex('ledger_entries')
          .select('chain')
          .max({ sequence: 'sequence' })
          .groupBy('chain')
          .as('n'),
        { 'n.chain': 'e.chain', 'n.sequence': 'e.sequence' },
      )
      .select('e.chain', 'e.sequence', 'e.hash');
    return rows.sort((a, b) => (a.chain < b.chain ? -1 : 1));
  }

  async insert(
    tx: Knex.Transaction,
    checkpoint: Checkpoint,
    heads: HeadProof[],
  ): Promise<void> {
    await tx('checkpoints').insert({
      number: checkpoint.number,
      at: checkpoint.at,
      root: checkpoint.root,
      size: checkpoint.size,
      previous_hash: checkpoint.previousHash,
      key_id: checkpoint.keyId,
      signature: checkpoint.signature,
    });
    await tx.batchInsert(
      'checkpoint_heads',
      heads.map(({ head, index, path }) => ({
        ...head,
        checkpoint: checkpoint.number,
        leaf: index,
        path: JSON.stringify(path),
      })),
      100,
    );
  }

  /** The checkpoints at which a chain had grown, the oldest first, each with the proof that the chain is in it. */
  async ofChain(knex: Knex, chain: string): Promise<CheckpointProof[]> {
    const rows: (CheckpointRow & HeadRow)[] = await knex({
      h: 'checkpoint_heads',
    })
      .join({ c: 'checkpoints' }, 'c.number', 'h.checkpoint')
      .where('h.chain', chain)
      .orderBy('h.checkpoint')
      .select('c.*', 'h.chain', 'h.sequence', 'h.hash', 'h.leaf', 'h.path');
    return rows.map(row => ({
      ...toCheckpoint(row),
      head: { chain: row.chain, sequence: row.sequence, hash: row.hash },
      index: row.leaf,
      path: JSON.parse(row.path),
    }));
  }
}

function toCheckpoint(row: CheckpointRow): Checkpoint {
  return {
    number: row.number,
    at: row.at,
    root: row.root,
    size: row.size,
    previousHash: row.previous_hash,
    keyId: row.key_id,
    signature: row.signature,
  };
}

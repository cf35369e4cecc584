import { setImmediate } from 'node:timers/promises';
import {
  GENESIS_HASH,
  hashCheckpoint,
  hashLeaf,
  merkleTree,
  type ChainHead,
  type Checkpoint,
  type CheckpointProof,
  type Problem,
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

/** How many heads are hashed in one turn. */
const TURN = 500;

const LOST =
  'the heads of all chains that are stored do not make the root of the newest checkpoint; some were changed or removed';

/** Checkpoints of the ledger: append-only. */
export class CheckpointStore {
  /** The newest checkpoint. */
  async newest(knex: Knex): Promise<Checkpoint | undefined> {
    const row = await knex<CheckpointRow>('checkpoints')
      .orderBy('number', 'desc')
      .first();
    return row && toCheckpoint(row);
  }

  /** The heads of all chains as the newest checkpoint saw them, sorted by chain. */
  async storedHeads(knex: Knex): Promise<ChainHead[]> {
    const rows: ChainHead[] = await this.#newestHeads(knex).select(
      'h.chain',
      'h.sequence',
      'h.hash',
    );
    return rows.sort(byChain);
  }

  /** The chains whose head, as the newest checkpoint saw it, is not there any more: gone, cut off or rewritten. */
  async lostChains(knex: Knex): Promise<string[]> {
    const chains: string[] = await this.#newestHeads(knex)
      .leftJoin({ e: 'ledger_entries' }, builder =>
        builder
          .on('e.chain', 'h.chain')
          .andOn('e.sequence', 'h.sequence')
          .andOn('e.hash', 'h.hash'),
      )
      .whereNull('e.chain')
      .pluck('h.chain');
    return chains.sort();
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
    return rows.sort(byChain);
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

  /**
   * The checkpoints at which a chain had grown, the oldest first, and the newest one of all, each with the proof that the
   * chain is in it; and what is wrong with what is stored of all checkpoints. The proof in the newest one is made of the
   * heads of all chains, so that nobody can take one away unnoticed.
   */
  async ofChain(
    knex: Knex,
    chain: string,
  ): Promise<{ proofs: CheckpointProof[]; problem?: Problem }> {
    const rows: (CheckpointRow & HeadRow)[] = await knex({
      h: 'checkpoint_heads',
    })
      .join({ c: 'checkpoints' }, 'c.number', 'h.checkpoint')
      .where('h.chain', chain)
      .orderBy('h.checkpoint')
      .select('c.*', 'h.chain', 'h.sequence', 'h.hash', 'h.leaf', 'h.path');
    const proofs: CheckpointProof[] = rows.map(row => ({
      ...toCheckpoint(row),
      head: { chain: row.chain, sequence: row.sequence, hash: row.hash },
      index: row.leaf,
      path: JSON.parse(row.path),
    }));
    const all: CheckpointRow[] = await knex('checkpoints').orderBy('number');
    const checkpoints = all.map(toCheckpoint);
    const newest = checkpoints.at(-1);
    const heads = await this.storedHeads(knex);
    if (!newest || !heads.length) {
      return {
        proofs,
        problem: problemOf(missingCheckpoint(checkpoints) ?? (newest && LOST)),
      };
    }
    const { root, paths } = merkleTree(await leavesOf(heads));
    const index = heads.findIndex(head => head.chain === chain);
    if (index >= 0 && proofs.at(-1)?.number !== newest.number) {
      proofs.push({
        ...newest,
        head: heads[index],
        index,
        path: paths[index],
      });
    }
    return {
      proofs,
      problem: problemOf(
        missingCheckpoint(checkpoints) ??
          (root !== newest.root ? LOST : undefined),
      ),
    };
  }

  #newestHeads(knex: Knex) {
    return knex({ h: 'checkpoint_heads' }).join(
      knex('checkpoint_heads')
        .select('chain')
        .max({ checkpoint: 'checkpoint' })
        .groupBy('chain')
        .as('n'),
      { 'n.chain': 'h.chain', 'n.checkpoint': 'h.checkpoint' },
    );
  }
}

function problemOf(what: string | undefined): Problem | undefined {
  return what === undefined ? undefined : { what };
}

/** What is wrong with the sequence of all checkpoints. */
function missingCheckpoint(
  checkpoints: readonly Checkpoint[],
): string | undefined {
  for (const [index, { number, previousHash }] of checkpoints.entries()) {
    if (number !== index + 1) {
      return `checkpoint ${index + 1} is missing`;
    }
    const before = checkpoints.at(index - 1);
    const expected = index && before ? hashCheckpoint(before) : GENESIS_HASH;
    if (previousHash !== expected) {
      return `checkpoint ${number} does not follow from the one before it`;
    }
  }
  return undefined;
}

/** The leaves of the tree; others have their turn in between, as there may be many. */
async function leavesOf(heads: readonly ChainHead[]): Promise<string[]> {
  const leaves: string[] = [];
  for (const [index, head] of heads.entries()) {
    if (index % TURN === 0) {
      await setImmediate();
    }
    leaves.push(hashLeaf(head));
  }
  return leaves;
}

function byChain(a: ChainHead, b: ChainHead): number {
  return a.chain < b.chain ? -1 : 1;
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

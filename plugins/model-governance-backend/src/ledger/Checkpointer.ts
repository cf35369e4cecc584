import type {
  AuditorService,
  AuditorServiceEvent,
} from '@backstage/backend-plugin-api';
import { assertError } from '@backstage/errors';
import {
  GENESIS_HASH,
  hashCheckpoint,
  hashLeaf,
  merkleTree,
  type Checkpoint,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import { databaseNow } from '../database';
import type { CheckpointStore } from './CheckpointStore';
import type { Signer, SigningKeys } from './SigningKeys';

/** Signs what all chains are at a moment, and hands it to the auditor, where the database cannot reach it. */
export class Checkpointer {
  readonly #knex: Knex;
  readonly #checkpoints: CheckpointStore;
  readonly #keys: SigningKeys;
  readonly #auditor: AuditorService;

  constructor(options: {
    knex: Knex;
    checkpoints: CheckpointStore;
    keys: SigningKeys;
    auditor: AuditorService;
  }) {
    this.#knex = options.knex;
    this.#checkpoints = options.checkpoints;
    this.#keys = options.keys;
    this.#auditor = options.auditor;
  }

  /** Makes a checkpoint, unless nothing changed since the last one. */
  async run(): Promise<Checkpoint | undefined> {
    const signer = await this.#keys.signer();
    let event: AuditorServiceEvent | undefined;
    try {
      const made = await this.#knex.transaction(async tx => {
        const next = await this.#next(tx, signer);
        if (next) {
          // Told before it is stored: a checkpoint that nobody outside heard of proves nothing.
          event = await this.#auditor.createEvent({
            eventId: 'ledger-checkpoint',
            severityLevel: 'medium',
            meta: { ...next.checkpoint },
          });
          await this.#checkpoints.insert(tx, next.checkpoint, next.heads);
        }
        return next?.checkpoint;
      });
      await event?.success();
      return made;
    } catch (error) {
      assertError(error);
      await event?.fail({ error });
      throw error;
    }
  }

  async #next(tx: Knex.Transaction, signer: Signer) {
    const heads = await this.#checkpoints.heads(tx);
    if (!heads.length) {
      return undefined;
    }
    const { root, paths } = merkleTree(heads.map(hashLeaf));
    const before = await this.#checkpoints.newest(tx);
    if (before?.root === root) {
      return undefined;
    }
    const seen = await this.#checkpoints.newestHeads(tx);
    const content = {
      number: (before?.number ?? 0) + 1,
      at: (await databaseNow(tx)).toISOString(),
      root,
      size: heads.length,
      previousHash: before ? hashCheckpoint(before) : GENESIS_HASH,
      keyId: signer.keyId,
    };
    return {
      checkpoint: { ...content, signature: signer.sign('checkpoint', content) },
      heads: heads
        .map((head, index) => ({ head, index, path: paths[index] }))
        .filter(({ head }) => seen.get(head.chain) !== head.hash),
    };
  }
}

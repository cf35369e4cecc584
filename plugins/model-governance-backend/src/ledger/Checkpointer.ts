import type { AuditorService } from '@backstage/backend-plugin-api';
import { assertError, ConflictError } from '@backstage/errors';
import {
  GENESIS_HASH,
  hashCheckpoint,
  hashLeaf,
  merkleTree,
  type ChainHead,
  type Checkpoint,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import { databaseNow, isPostgres } from '../database';
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

  /**
   * Makes a checkpoint, unless nothing changed since the last one. It is told to the auditor once it is stored; should that
   * fail, the next one follows from it.
   *
   * @throws ConflictError where a chain that the last checkpoint saw is gone, cut off or rewritten: the auditor is told, and
   * nothing is signed
   */
  async run(): Promise<Checkpoint | undefined> {
    const signer = await this.#keys.signer();
    let made: Checkpoint | undefined;
    try {
      made = await this.#knex.transaction(
        tx => this.#make(tx, signer),
        isPostgres(this.#knex) ? { isolationLevel: 'repeatable read' } : {},
      );
    } catch (error) {
      assertError(error);
      const event = await this.#auditor.createEvent({
        eventId: 'ledger-checkpoint',
        severityLevel: 'critical',
      });
      await event.fail({ error });
      throw error;
    }
    if (made) {
      const event = await this.#auditor.createEvent({
        eventId: 'ledger-checkpoint',
        severityLevel: 'medium',
        meta: { ...made },
      });
      await event.success();
    }
    return made;
  }

  async #make(
    tx: Knex.Transaction,
    signer: Signer,
  ): Promise<Checkpoint | undefined> {
    const before = await this.#checkpoints.newest(tx);
    const seen = await this.#checkpoints.storedHeads(tx);
    if (before) {
      await this.#refuseLoss(tx, before, seen);
    }
    const heads = await this.#checkpoints.heads(tx);
    if (!heads.length) {
      return undefined;
    }
    const { root, paths } = merkleTree(heads.map(hashLeaf));
    if (before?.root === root) {
      return undefined;
    }
    const content = {
      number: (before?.number ?? 0) + 1,
      at: (await databaseNow(tx)).toISOString(),
      root,
      size: heads.length,
      previousHash: before ? hashCheckpoint(before) : GENESIS_HASH,
      keyId: signer.keyId,
    };
    const checkpoint = {
      ...content,
      signature: signer.sign('checkpoint', content),
    };
    const known = new Set(seen.map(({ hash }) => hash));
    await this.#checkpoints.insert(
      tx,
      checkpoint,
      heads
        .map((head, index) => ({ head, index, path: paths[index] }))
        .filter(({ head }) => !known.has(head.hash)),
    );
    return checkpoint;
  }

  /** Signing what is left would vouch for it. */
  async #refuseLoss(
    tx: Knex.Transaction,
    before: Checkpoint,
    seen: ChainHead[],
  ): Promise<void> {
    const lost = await this.#checkpoints.lostChains(tx);
    if (lost.length) {
      throw new ConflictError(
        `Nothing is signed: ${
          lost.length
        } chains are gone, cut off or rewritten since checkpoint ${
          before.number
        }, among them ${lost.slice(0, 10).join(', ')}`,
      );
    }
    if (!seen.length || merkleTree(seen.map(hashLeaf)).root !== before.root) {
      throw new ConflictError(
        `Nothing is signed: the stored heads of all chains do not make the root of checkpoint ${before.number}; some were changed or removed`,
      );
    }
  }
}

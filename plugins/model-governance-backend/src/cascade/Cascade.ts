import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { Knex } from 'knex';
import { databaseNow } from '../database';
import { BATCH_SIZE } from '../scoring/recomputeBatch';
import type { Scorer } from '../scoring/Scorer';
import type { ModelStore, QueueEntry, RecomputeQueue } from '../store';

/** How far a change travels along dependencies in one run; what is left goes on in the next. */
const MAX_ROUNDS = 50;

interface CascadeOptions {
  knex: Knex;
  models: ModelStore;
  queue: RecomputeQueue;
  scorer: Scorer;
  logger: LoggerService;
}

/** Computes anew what depends on models that changed, and what depends on that, on whichever replica it runs. */
export class Cascade {
  readonly #options: CascadeOptions;

  constructor(options: CascadeOptions) {
    this.#options = options;
  }

  /** Empties the queue, but for models that somebody holds: they wait for the next run. */
  async run(signal: AbortSignal): Promise<void> {
    let count = 0;
    for (let round = 0; round < MAX_ROUNDS && !signal.aborted; round++) {
      const computed = await this.#computeBatch();
      if (!computed) {
        break;
      }
      count += computed;
    }
    if (count) {
      this.#options.logger.info(
        `Computed ${count} scorecards anew, since what they depend on changed`,
      );
    }
  }

  /**
   * The entries are taken, computed and removed in one transaction: a crash gives them back. Where that fails, each model
   * is tried by itself.
   */
  async #computeBatch(): Promise<number> {
    const { knex, queue } = this.#options;
    let entries: QueueEntry[] = [];
    try {
      return await knex.transaction(async tx => {
        entries = await queue.claim(tx, BATCH_SIZE);
        return this.#compute(tx, entries);
      });
    } catch (error) {
      if (!entries.length) {
        throw error;
      }
    }
    let count = 0;
    for (const modelId of new Set(entries.map(each => each.modelId))) {
      count += await this.#computeAlone(
        modelId,
        entries.filter(each => each.modelId === modelId),
      );
    }
    return count;
  }

  /** Computes one model; where that fails, it is reported and put off, so that it keeps no other from it. */
  async #computeAlone(
    modelId: string,
    entries: readonly QueueEntry[],
  ): Promise<number> {
    const { knex, models, queue, logger } = this.#options;
    try {
      return await knex.transaction(async tx =>
        this.#compute(tx, await queue.claimAgain(tx, entries)),
      );
    } catch (error) {
      const name = await models.findName(knex, modelId);
      logger.error(
        `${name} cannot be computed and is tried again later: ${stringifyError(
          error,
        )}`,
      );
      await knex.transaction(async tx =>
        queue.putOff(tx, await queue.claimAgain(tx, entries)),
      );
      return 0;
    }
  }

  /** It waits for no lock, so that it and those who write never wait for each other in a circle. */
  async #compute(
    tx: Knex.Transaction,
    entries: readonly QueueEntry[],
  ): Promise<number> {
    const { models, queue, scorer } = this.#options;
    const locked = await models.lockFree(tx, [
      ...new Set(entries.map(({ modelId }) => modelId)),
    ]);
    await scorer.recompute(tx, locked, await databaseNow(tx), {
      cause: 'dependency',
    });
    const done = new Set(locked.map(({ id }) => id));
    await queue.remove(
      tx,
      entries.filter(({ modelId }) => done.has(modelId)).map(({ id }) => id),
    );
    return locked.length;
  }
}

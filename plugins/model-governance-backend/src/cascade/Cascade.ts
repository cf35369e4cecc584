import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { databaseNow } from '../database';
import { BATCH_SIZE } from '../scoring/recomputeBatch';
import type { Scorer } from '../scoring/Scorer';
import type { ModelStore, RecomputeQueue } from '../store';

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
   * The entries are taken, computed and removed in one transaction: a crash gives them back. It waits for no lock, so
   * that it and those who write never wait for each other in a circle.
   */
  async #computeBatch(): Promise<number> {
    const { knex, models, queue, scorer } = this.#options;
    return knex.transaction(async tx => {
      const entries = await queue.claim(tx, BATCH_SIZE);
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
    });
  }
}

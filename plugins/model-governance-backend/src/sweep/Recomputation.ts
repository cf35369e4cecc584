import type { Policy } from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import { databaseNow } from '../database';
import { BATCH_SIZE, recomputeBatch } from '../scoring/recomputeBatch';
import type { Scorer } from '../scoring/Scorer';
import type {
  Change,
  ModelStore,
  RecomputeQueue,
  ScorecardStore,
} from '../store';

/** How far a change travels along dependencies in one run; what is left goes on in the next. */
const MAX_ROUNDS = 50;

interface RecomputationOptions {
  knex: Knex;
  policy: Policy;
  models: ModelStore;
  scorecards: ScorecardStore;
  queue: RecomputeQueue;
  scorer: Scorer;
}

/** Computes scorecards anew whose inputs changed without a write: by time, by policy, by what a model depends on. */
export class Recomputation {
  readonly #options: RecomputationOptions;

  constructor(options: RecomputationOptions) {
    this.#options = options;
  }

  /** How many scorecards were computed. */
  async run(): Promise<number> {
    const { knex, policy, scorecards } = this.#options;
    const { byTime, byPolicy } = await scorecards.listOutdated(knex, {
      now: await databaseNow(knex),
      policyDigest: policy.digest,
    });
    return (
      (await this.#recompute(byPolicy, { cause: 'policy' })) +
      (await this.#recompute(byTime, { cause: 'time' })) +
      (await this.#drainQueue())
    );
  }

  async #recompute(modelIds: string[], change: Change): Promise<number> {
    let count = 0;
    for (let at = 0; at < modelIds.length; at += BATCH_SIZE) {
      const computed = await recomputeBatch(
        this.#options.knex,
        this.#options,
        modelIds.slice(at, at + BATCH_SIZE),
        change,
      );
      count += computed.length;
    }
    return count;
  }

  async #drainQueue(): Promise<number> {
    const { knex, queue } = this.#options;
    let count = 0;
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const entries = await queue.list(knex, BATCH_SIZE);
      if (!entries.length) {
        break;
      }
      const computed = await recomputeBatch(
        knex,
        this.#options,
        [...new Set(entries.map(entry => entry.modelId))],
        { cause: 'dependency' },
      );
      const done = new Set(computed);
      await queue.remove(
        knex,
        entries.filter(entry => done.has(entry.modelId)).map(({ id }) => id),
      );
      count += computed.length;
    }
    return count;
  }
}

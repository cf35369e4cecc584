import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Policy } from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import { databaseNow } from '../database';
import { BATCH_SIZE, recomputeBatch } from '../scoring/recomputeBatch';
import type { Scorer } from '../scoring/Scorer';
import type { Change, ModelStore, ScorecardStore } from '../store';

interface RecomputationOptions {
  knex: Knex;
  policy: Policy;
  models: ModelStore;
  scorecards: ScorecardStore;
  scorer: Scorer;
  logger: LoggerService;
}

/** Computes scorecards anew whose inputs changed without a write: by time, by policy. */
export class Recomputation {
  readonly #options: RecomputationOptions;

  constructor(options: RecomputationOptions) {
    this.#options = options;
  }

  /**
   * Computes what an older version of this plugin judged, so that nothing is served in a shape of before; how many
   * scorecards.
   */
  async runAfterUpgrade(): Promise<number> {
    const { knex, scorecards } = this.#options;
    return this.#recompute(await scorecards.listJudgedByOlder(knex), {
      cause: 'policy',
    });
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
      (await this.#recompute(byTime, { cause: 'time' }))
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
}

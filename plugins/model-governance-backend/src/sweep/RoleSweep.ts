import type { Policy } from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import type { RoleHolders } from '../catalog/RoleHolders';
import { databaseNow } from '../database';
import type { ModelStore, RecomputeQueue, RoleHolderStore } from '../store';

interface RoleSweepOptions {
  knex: Knex;
  policy: Policy;
  holders: RoleHolders;
  store: RoleHolderStore;
  models: ModelStore;
  queue: RecomputeQueue;
}

/** Notices roles of the policy that nobody holds: what waits for such a role waits for nobody. */
export class RoleSweep {
  readonly #options: RoleSweepOptions;

  constructor(options: RoleSweepOptions) {
    this.#options = options;
  }

  /** The roles that nobody holds any more, or somebody holds again. All models are queued where there are any. */
  async run(): Promise<string[]> {
    const { knex, policy, holders, store, models, queue } = this.#options;
    const counted = await holders.count(policy.signOffs);
    return knex.transaction(async tx => {
      const changed = await store.replace(tx, counted, await databaseNow(tx));
      if (changed.length) {
        const known = await models.listKnown(tx);
        await queue.add(
          tx,
          [...known.values()].map(({ id }) => id),
        );
      }
      return changed;
    });
  }
}

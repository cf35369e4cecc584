import type { Policy } from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import { databaseNow } from '../database';

/** Every policy that was ever in force, so that a decision can be read with the rules of its day. */
export class PolicyStore {
  async remember(knex: Knex, policy: Policy): Promise<void> {
    await knex('policies')
      .insert({
        digest: policy.digest,
        version: policy.version,
        document: JSON.stringify(policy),
        first_used_at: await databaseNow(knex),
      })
      .onConflict('digest')
      .ignore();
  }
}

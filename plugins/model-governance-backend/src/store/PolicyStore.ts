import type { Policy } from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import { databaseNow, toIso, type StoredTime } from '../database';

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

  /**
   * When requirements of a policy were first asked for, ISO 8601 by id; those of the first policy that was ever in force
   * are left out, since nothing was approved before it.
   */
  async requirementsSince(
    knex: Knex,
    policy: Policy,
  ): Promise<Record<string, string>> {
    const rows: { document: string; first_used_at: StoredTime }[] = await knex(
      'policies',
    )
      .orderBy('first_used_at')
      .select('document', 'first_used_at');
    const since = new Map<string, string | undefined>();
    rows.forEach(({ document, first_used_at }, index) => {
      const { requirements }: Policy = JSON.parse(document);
      for (const { id } of requirements) {
        if (!since.has(id)) {
          since.set(id, index === 0 ? undefined : toIso(first_used_at));
        }
      }
    });
    return Object.fromEntries(
      policy.requirements.flatMap(({ id }) => {
        const at = since.get(id);
        return at ? [[id, at]] : [];
      }),
    );
  }
}

import type { Knex } from 'knex';

/** How many people hold each role of the policy, as last counted. */
export class RoleHolderStore {
  async list(knex: Knex): Promise<Record<string, number>> {
    const rows: { role: string; holders: number }[] = await knex(
      'role_holders',
    ).select('role', 'holders');
    return Object.fromEntries(rows.map(row => [row.role, row.holders]));
  }

  /**
   * Stores what was counted, for all roles that there are.
   *
   * @returns the roles that nobody holds any more, or somebody holds again
   */
  async replace(
    tx: Knex.Transaction,
    counted: ReadonlyMap<string, number>,
    at: Date,
  ): Promise<string[]> {
    const before = await this.list(tx);
    const rows = [...counted].map(([role, holders]) => ({
      role,
      holders,
      counted_at: at,
    }));
    await tx('role_holders')
      .whereNotIn('role', [...counted.keys()])
      .delete();
    if (rows.length) {
      await tx('role_holders').insert(rows).onConflict('role').merge();
    }
    return rows
      .filter(({ role, holders }) => (before[role] === 0) !== (holders === 0))
      .map(({ role }) => role);
  }
}

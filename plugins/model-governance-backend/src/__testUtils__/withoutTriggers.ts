import type { Knex } from 'knex';
import { isPostgres } from '../database';

/** Changes a table behind the back of its triggers, as somebody who owns the database can. */
export async function withoutTriggers(
  knex: Knex,
  table: string,
  change: () => Promise<unknown>,
): Promise<void> {
  if (isPostgres(knex)) {
    await knex.raw('ALTER TABLE ?? DISABLE TRIGGER USER', [table]);
    await change();
    await knex.raw('ALTER TABLE ?? ENABLE TRIGGER USER', [table]);
    return;
  }
  const triggers: { name: string; sql: string }[] = await knex('sqlite_master')
    .where({ type: 'trigger', tbl_name: table })
    .select('name', 'sql');
  for (const { name } of triggers) {
    await knex.raw('DROP TRIGGER ??', [name]);
  }
  await change();
  for (const { sql } of triggers) {
    await knex.raw(sql);
  }
}

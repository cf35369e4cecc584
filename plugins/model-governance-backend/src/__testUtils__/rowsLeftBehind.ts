import type { Knex } from 'knex';

/** What is kept of what people do. */
const TABLES = [
  'ledger_entries',
  'ledger_payloads',
  'assessments',
  'evidence',
  'sign_offs',
  'acts',
  'delegations',
  'delegation_ends',
  'erasures',
  'actors',
  'score_history',
];

/** Does something, and counts the rows that it leaves behind: records, entries of the ledger, and messages to others. */
export async function rowsLeftBehind<T>(
  knex: Knex,
  act: () => Promise<T>,
): Promise<{ result: T; stored: number }> {
  const before = await countRows(knex);
  const newest = await newestMessage(knex);
  const result = await act();
  const [{ count: messages }] = await knex('outbox')
    .where('id', '>', newest)
    .count({ count: '*' });
  const stored = (await countRows(knex)) - before + Number(messages);
  return { result, stored };
}

async function countRows(knex: Knex): Promise<number> {
  const counts = await Promise.all(
    TABLES.map(async table => {
      const [{ count }] = await knex(table).count({ count: '*' });
      return Number(count);
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Messages go when they are delivered, and the ids of later ones are higher. */
async function newestMessage(knex: Knex): Promise<number> {
  const [{ newest }] = await knex('outbox').max({ newest: 'id' });
  return Number(newest ?? 0);
}

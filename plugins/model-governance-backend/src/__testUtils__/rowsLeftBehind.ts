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
  const newest = await newestMessage(knex);
  const before = await countRows(knex, newest);
  const result = await act();
  return { result, stored: (await countRows(knex, newest)) - before };
}

/** @param newest - id of a message; those of higher ids are counted */
async function countRows(knex: Knex, newest: number): Promise<number> {
  const counts = TABLES.map(table => knex(table).count());
  const messages = knex('outbox').where('id', '>', newest).count();
  const row: Record<string, unknown> = await knex
    .select([...counts, messages].map((count, at) => count.as(`count_${at}`)))
    .first();
  return Object.values(row).reduce<number>((sum, n) => sum + Number(n), 0);
}

/** Messages go when they are delivered; later ones have higher ids. */
async function newestMessage(knex: Knex): Promise<number> {
  const [{ newest }] = await knex('outbox').max({ newest: 'id' });
  return Number(newest ?? 0);
}

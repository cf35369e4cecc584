import type { Knex } from 'knex';

/** How many rows are inserted in one statement. */
const CHUNK = 200;

/** Inserts rows, many in a statement. */
export async function insertAll(
  tx: Knex.Transaction,
  table: string,
  rows: readonly object[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) {
    await tx(table).insert(rows.slice(at, at + CHUNK));
  }
}

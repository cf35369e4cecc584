import type { Knex } from 'knex';

/** Whether a database is PostgreSQL; the other one is SQLite. */
export function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg';
}

/** Whether an error says that the id of a record is taken: on PostgreSQL by its constraint, on SQLite by its column. */
export function isTakenId(error: unknown): boolean {
  return (
    error instanceof Error &&
    /"(assessments|evidence|sign_offs)_pkey"|"ledger_entries_record_id_unique"|UNIQUE constraint failed: (assessments\.id|evidence\.id|sign_offs\.id|ledger_entries\.record_id)/.test(
      error.message,
    )
  );
}

/**
 * `column IN (values)` with a single bound value, since both databases limit how many a statement may have.
 */
export function inList(
  knex: Knex,
  column: string,
  values: readonly string[],
): Knex.Raw {
  return isPostgres(knex)
    ? knex.raw('?? = ANY(?::text[])', [column, [...values]])
    : knex.raw('?? IN (SELECT value FROM json_each(?))', [
        column,
        JSON.stringify(values),
      ]);
}

import type { Knex } from 'knex';
import { isPostgres } from './dialect';

/** What a timestamp column yields: a date on PostgreSQL, milliseconds on SQLite. */
export type StoredTime = Date | number;

/** ISO 8601 in UTC of a stored time. */
export function toIso(time: StoredTime): string {
  return new Date(time).toISOString();
}

/** Like {@link toIso}, for a column that may be empty. */
export function toOptionalIso(
  time: StoredTime | null | undefined,
): string | undefined {
  return time === null || time === undefined ? undefined : toIso(time);
}

/**
 * The time of the database, which all replicas share, in milliseconds precision. SQLite has one process, whose clock
 * it is.
 */
export async function databaseNow(tx: Knex): Promise<Date> {
  if (!isPostgres(tx)) {
    return new Date();
  }
  const { rows } = await tx.raw<{ rows: { now: Date }[] }>(
    "SELECT date_trunc('milliseconds', clock_timestamp()) AS now",
  );
  return rows[0].now;
}

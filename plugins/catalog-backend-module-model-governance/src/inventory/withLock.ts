import type { Knex } from 'knex';

/** Any number that no other part of the catalog uses. */
const LOCK = 4_117_203_391;

/**
 * Does work that one replica does at a time. On SQLite there is one process, which has to do it in turns by itself.
 */
export async function withLock<T>(
  knex: Knex,
  work: () => Promise<T>,
): Promise<T> {
  if (knex.client.config.client !== 'pg') {
    return work();
  }
  return knex.transaction(async tx => {
    await tx.raw('SELECT pg_advisory_xact_lock(?)', [LOCK]);
    return work();
  });
}

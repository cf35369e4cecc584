import type { Knex } from 'knex';
import { isPostgres } from '../database';

/** Reads everything as it is at one moment, whatever is written meanwhile. */
export async function inSnapshot<T>(
  knex: Knex,
  read: (tx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  return isPostgres(knex)
    ? knex.transaction(read, {
        isolationLevel: 'repeatable read',
        readOnly: true,
      })
    : knex.transaction(read);
}

import type { Knex } from 'knex';

/** The statements that change rows, from now on. */
export function countWrites(knex: Knex): { statements: string[] } {
  const statements: string[] = [];
  knex.on('query', ({ sql }: { sql: string }) => {
    if (/^\s*(insert|update|delete|replace|truncate)/i.test(sql)) {
      statements.push(sql);
    }
  });
  return { statements };
}

import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';

/**
 * The databases that this plugin supports.
 *
 * @throws Error where PostgreSQL is announced and cannot be reached: a test that silently leaves it out proves nothing
 */
export function createTestDatabases(): TestDatabases {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });
  if (
    process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING &&
    !databases.supports('POSTGRES_18')
  ) {
    throw new Error('The PostgreSQL of the tests is not supported');
  }
  return databases;
}

/** How a process of its own reaches a new database on the PostgreSQL of the tests. */
export async function postgresConfig(
  databases: TestDatabases,
): Promise<Knex.Config> {
  const knex = await databases.init('POSTGRES_18');
  const url = new URL(
    process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING!,
  );
  url.pathname = knex.client.connectionSettings.database;
  return { client: 'pg', connection: url.toString() };
}

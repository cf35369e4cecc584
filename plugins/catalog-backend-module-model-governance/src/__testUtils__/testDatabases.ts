import { TestDatabases } from '@backstage/backend-test-utils';

/**
 * The databases that the catalog supports.
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

import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { createTestDatabases } from '../__testUtils__/testDatabases';
import { isPostgres } from './dialect';
import { applyMigrations } from './openDatabase';

jest.setTimeout(60_000);

const databases = createTestDatabases();

const entry = {
  chain: 'a-model',
  sequence: 1,
  at: '2026-01-01T00:00:00.000Z',
  type: 'evidence',
  record_id: 'a-record',
  actor_id: 'an-actor',
  payload_hash: '1',
  previous_hash: '0',
  hash: '2',
};

describe.each(databases.eachSupportedId())('migrations on %s', id => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(id);
    await applyMigrations(knex);
  });

  it('can be taken back and applied again', async () => {
    const directory = resolvePackagePath(
      '@modelgov/backstage-plugin-model-governance-backend',
      'migrations',
    );
    await knex.migrate.rollback({ directory }, true);
    await expect(knex.schema.hasTable('ledger_entries')).resolves.toBe(false);
    await applyMigrations(knex);
    await expect(knex.schema.hasTable('ledger_entries')).resolves.toBe(true);
  });

  describe('the ledger', () => {
    beforeEach(async () => {
      await knex('ledger_entries').insert(entry);
    });

    it('refuses to change an entry', async () => {
      await expect(
        knex('ledger_entries').update({ type: 'sign-off' }),
      ).rejects.toThrow('the ledger is append-only');
    });

    it('refuses to remove an entry', async () => {
      await expect(knex('ledger_entries').delete()).rejects.toThrow(
        'the ledger is append-only',
      );
    });

    it('refuses to replace an entry or to empty the table', async () => {
      const attempt = isPostgres(knex)
        ? knex.raw('TRUNCATE ledger_entries')
        : knex.raw(
            `INSERT OR REPLACE INTO ledger_entries (${Object.keys(entry).join(
              ', ',
            )}) VALUES (${Object.keys(entry).map(() => '?')})`,
            Object.values({ ...entry, type: 'sign-off' }),
          );
      await expect(attempt).rejects.toThrow('the ledger is append-only');
      await expect(knex('ledger_entries').first('type')).resolves.toEqual({
        type: 'evidence',
      });
    });
  });
});

import type { Knex } from 'knex';
import { createTestDatabases } from '../__testUtils__/testDatabases';
import { applyMigrations, isPostgres } from '../database';

jest.setTimeout(60_000);

const databases = createTestDatabases();

const ROWS = {
  ledger_entries: {
    chain: 'a-model',
    sequence: 1,
    at: '2026-01-01T00:00:00.000Z',
    type: 'evidence',
    record_id: 'a-record',
    actor_id: 'an-actor',
    payload_hash: '1',
    previous_hash: '0',
    hash: '2',
  },
  checkpoints: {
    number: 1,
    at: '2026-01-01T00:00:00.000Z',
    root: '1',
    size: 1,
    previous_hash: '0',
    key_id: 'a-key',
    signature: '2',
  },
  checkpoint_heads: {
    chain: 'a-model',
    checkpoint: 1,
    sequence: 1,
    hash: '2',
    leaf: 0,
    path: '[]',
  },
};

describe.each(databases.eachSupportedId())('append-only tables on %s', id => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await databases.init(id);
    await applyMigrations(knex);
    await knex('signing_keys').insert({
      id: 'a-key',
      public_key: 'a key',
      first_used_at: new Date(),
    });
    for (const [table, row] of Object.entries(ROWS)) {
      await knex(table).insert(row);
    }
  });

  const replace = (table: string, row: object) =>
    knex.raw(
      `INSERT OR REPLACE INTO ${table} (${Object.keys(
        row,
      )}) VALUES (${Object.keys(row).map(() => '?')})`,
      Object.values(row),
    );

  describe.each(Object.entries(ROWS))('%s', (table, row) => {
    it.each<[string, () => PromiseLike<unknown>]>([
      ['change a row', () => knex(table).update(row)],
      ['remove a row', () => knex(table).delete()],
      [
        'replace a row or to empty the table',
        () =>
          isPostgres(knex)
            ? knex.raw(`TRUNCATE ${table}`)
            : replace(table, row),
      ],
    ])('refuses to %s', async (_, attempt) => {
      await expect(Promise.resolve().then(attempt)).rejects.toThrow(
        'the ledger is append-only',
      );
      await expect(knex(table).first()).resolves.toEqual(row);
    });
  });

  it('refuses to replace an entry by one of the same record elsewhere', async () => {
    const other = { ...ROWS.ledger_entries, chain: 'another-model' };
    const attempt = isPostgres(knex)
      ? knex('ledger_entries').insert(other)
      : replace('ledger_entries', other);
    await expect(attempt).rejects.toThrow(
      /ledger_entries_record_id_unique|ledger_entries\.record_id/,
    );
    await expect(knex('ledger_entries').pluck('chain')).resolves.toEqual([
      'a-model',
    ]);
  });
});

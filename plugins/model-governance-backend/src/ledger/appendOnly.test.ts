import type { Knex } from 'knex';
import { createTestDatabases } from '../__testUtils__/testDatabases';
import { applyMigrations, isPostgres } from '../database';

jest.setTimeout(60_000);

const databases = createTestDatabases();

const record = {
  id: 'a-record',
  model_id: 'a-model',
  sequence: 1,
  content_hash: '1',
  actor_id: 'an-actor',
  recorded_at: new Date('2026-01-01T00:00:00.000Z'),
  policy_version: 'tests@1.0.0',
  content: '{}',
};

const RECORDS: Record<string, Record<string, unknown>> = {
  assessments: { ...record, use_case: 'ranking', tier: 'high' },
  evidence: { ...record, type: 'fairness-evaluation', source: 'user' },
  sign_offs: {
    ...record,
    role: 'model-validator',
    gate: 'production',
    decision: 'approved',
    subject_digest: '1',
  },
  acts: { ...record, kind: 'waiver' },
};

const ROWS: Record<string, Record<string, unknown>> = {
  ...RECORDS,
  ledger_payloads: {
    chain: 'a-model',
    sequence: 1,
    salt: 'some',
    payload: '{}',
  },
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
    await knex('models').insert({
      id: 'a-model',
      entity_ref: 'resource:default/model',
      entity_uid: '1',
      entity_etag: '1',
      registered: true,
      facts: '{}',
      first_seen_at: new Date(),
      collected_at: new Date(),
    });
    await knex('actors').insert({ id: 'an-actor', principal: 'user:a/b' });
    for (const [table, row] of Object.entries(ROWS)) {
      await knex(table).insert(row);
    }
  });

  const replace = (table: string, row: Record<string, unknown>) =>
    knex.raw(
      `INSERT OR REPLACE INTO ${table} (${Object.keys(
        row,
      )}) VALUES (${Object.keys(row).map(() => '?')})`,
      Object.values(row).map(value => value as Knex.Value),
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
      const before = await knex(table);
      expect(before).toHaveLength(1);
      await expect(Promise.resolve().then(attempt)).rejects.toThrow(
        'the ledger is append-only',
      );
      await expect(knex(table)).resolves.toEqual(before);
    });
  });

  describe.each(Object.keys(RECORDS))('%s', table => {
    const erasing = (change: object) =>
      knex.transaction(async tx => {
        await tx('running_erasures').insert({ id: 'an-erasure' });
        await tx(table).update(change);
        await tx('running_erasures').delete();
      });

    it('lets an erasure empty what was said, and nothing else', async () => {
      await erasing({ content: '{"comment":"[erased]"}' });
      await expect(knex(table).pluck('content')).resolves.toEqual([
        '{"comment":"[erased]"}',
      ]);
      await expect(
        erasing({ content: '{}', policy_version: 'other' }),
      ).rejects.toThrow('the ledger is append-only');
      await expect(knex(table).update({ content: '{}' })).rejects.toThrow(
        'the ledger is append-only',
      );
    });

    it('refuses to put a record in the place of another', async () => {
      const attempts = isPostgres(knex)
        ? []
        : [
            { ...RECORDS[table], sequence: 2 },
            { ...RECORDS[table], id: 'another-record' },
          ];
      for (const row of attempts) {
        await expect(replace(table, row)).rejects.toThrow(
          /append-only|UNIQUE constraint failed/,
        );
      }
      await expect(knex(table).insert(RECORDS[table])).rejects.toThrow(
        /append-only|UNIQUE constraint failed|_pkey/,
      );
      await expect(knex(table)).resolves.toHaveLength(1);
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

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import knexFactory, { type Knex } from 'knex';
import { applyMigrations } from './database';
import { startBackendProcess } from './__testUtils__/backendProcess';
import { expectFreshScorecards } from './__testUtils__/expectFreshScorecards';
import { as, pathOf } from './__testUtils__/governanceBackend';
import { fairnessEvaluation } from './__testUtils__/submissions';
import {
  createTestDatabases,
  postgresConfig,
} from './__testUtils__/testDatabases';
import { chainProblems } from './__testUtils__/verifyChain';

jest.setTimeout(180_000);

const WRITES = 200;
const MODELS = ['a', 'b', 'c', 'd'];

const databases = createTestDatabases();

async function submit(url: string, model: string) {
  const evidence = fairnessEvaluation();
  const response = await fetch(url + pathOf(model, '/evidence'), {
    method: 'POST',
    headers: { Authorization: as('owner'), 'Content-Type': 'application/json' },
    body: JSON.stringify(evidence),
  });
  return response.status === 201 ? evidence.id : undefined;
}

describe.each(databases.eachSupportedId())('a crash on %s', id => {
  let knex: Knex;
  let config: Knex.Config;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crash-'));
    if (id === 'SQLITE_3') {
      config = {
        client: 'better-sqlite3',
        connection: { filename: join(folder, 'governance.sqlite') },
        useNullAsDefault: true,
      };
    } else {
      config = await postgresConfig(databases);
    }
    knex = knexFactory(config);
    await applyMigrations(knex);
  });

  afterAll(async () => {
    await knex.destroy();
    await rm(folder, { recursive: true });
  });

  it('in the middle of parallel writes loses nothing acknowledged and leaves nothing half', async () => {
    const first = await startBackendProcess(config);
    const acknowledged: string[] = [];
    let kills: Promise<void> | undefined;
    await Promise.all(
      Array.from({ length: WRITES }, async (_, index) => {
        const model = MODELS[index % MODELS.length];
        const stored = await submit(first.url, model).catch(() => undefined);
        if (stored) {
          acknowledged.push(stored);
        }
        if (acknowledged.length === WRITES / 4) {
          kills ??= first.kill();
        }
      }),
    );
    await kills;
    expect(acknowledged.length).toBeGreaterThanOrEqual(WRITES / 4);
    expect(acknowledged.length).toBeLessThan(WRITES);

    const second = await startBackendProcess(config);
    try {
      const records: string[] = await knex('evidence').pluck('id');
      const entries: string[] = await knex('ledger_entries').pluck('record_id');
      expect(records).toEqual(expect.arrayContaining(acknowledged));
      expect([...entries].sort()).toEqual([...records].sort());
      await expect(chainProblems(knex)).resolves.toEqual([]);
      await expect(expectFreshScorecards(knex)).resolves.toBe(MODELS.length);

      await expect(submit(second.url, 'a')).resolves.toBeDefined();
    } finally {
      await second.kill();
    }
  });
});

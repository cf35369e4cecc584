import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  evaluate,
  type Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import { ConfigReader } from '@backstage/config';
import knexFactory, { type Knex } from 'knex';
import { applyMigrations } from './database';
import { loadPolicy } from './policy/loadPolicy';
import { RecordStore, ScorecardStore } from './store';
import { as, pathOf } from './__testUtils__/governanceBackend';
import { fairnessEvaluation } from './__testUtils__/submissions';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { chainProblems } from './__testUtils__/verifyChain';

jest.setTimeout(180_000);

const WRITES = 200;
const MODELS = ['a', 'b', 'c', 'd'];

const databases = createTestDatabases();
const POSTGRES =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING;

/** Starts a backend that can be killed; its process and its port. */
async function startBackend(config: Knex.Config) {
  const child = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      resolvePackagePath(
        '@modelgov/backstage-plugin-model-governance-backend',
        'src/__testUtils__/crashableBackend.ts',
      ),
    ],
    {
      env: { ...process.env, DATABASE: JSON.stringify(config) },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /^port (\d+)$/.exec(line)?.[1];
    if (port) {
      child.stdout.resume();
      return { child, url: `http://127.0.0.1:${port}` };
    }
  }
  throw new Error('The backend ended before it was ready');
}

async function kill(child: ChildProcess) {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

async function submit(url: string, model: string) {
  const evidence = fairnessEvaluation();
  const response = await fetch(url + pathOf(model, '/evidence'), {
    method: 'POST',
    headers: { Authorization: as('owner'), 'Content-Type': 'application/json' },
    body: JSON.stringify(evidence),
  });
  return response.status === 201 ? evidence.id : undefined;
}

/** Compares every stored scorecard with one that is computed afresh of all records. */
async function expectScorecardsToMatch(knex: Knex) {
  const { policy } = await loadPolicy(new ConfigReader({}));
  const models: { id: string; facts: string }[] = await knex('models');
  expect(models).toHaveLength(MODELS.length);
  const ids = models.map(model => model.id);
  const records = await new RecordStore().ofModels(knex, ids);
  const stored = await new ScorecardStore().findByModelIds(knex, ids);
  for (const model of models) {
    const scorecard: Scorecard = stored.get(model.id)!;
    expect(scorecard).toEqual(
      JSON.parse(
        JSON.stringify(
          evaluate({
            facts: JSON.parse(model.facts),
            records: records.get(model.id)!,
            policy,
            now: new Date(scorecard.evaluatedAt),
          }),
        ),
      ),
    );
  }
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
      const { database } = (await databases.init(id)).client.connectionSettings;
      const url = new URL(POSTGRES!);
      url.pathname = database;
      config = { client: 'pg', connection: url.toString() };
    }
    knex = knexFactory(config);
    await applyMigrations(knex);
  });

  afterAll(async () => {
    await knex.destroy();
    await rm(folder, { recursive: true });
  });

  it('in the middle of parallel writes loses nothing acknowledged and leaves nothing half', async () => {
    const first = await startBackend(config);
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
          kills ??= kill(first.child);
        }
      }),
    );
    await kills;
    expect(acknowledged.length).toBeGreaterThanOrEqual(WRITES / 4);
    expect(acknowledged.length).toBeLessThan(WRITES);

    const second = await startBackend(config);
    try {
      const records: string[] = await knex('evidence').pluck('id');
      const entries: string[] = await knex('ledger_entries').pluck('record_id');
      expect(records).toEqual(expect.arrayContaining(acknowledged));
      expect([...entries].sort()).toEqual([...records].sort());
      await expect(chainProblems(knex)).resolves.toEqual([]);
      await expectScorecardsToMatch(knex);

      await expect(submit(second.url, 'a')).resolves.toBeDefined();
    } finally {
      await kill(second.child);
    }
  });
});

import { randomUUID } from 'node:crypto';
import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import type { ImportedRecord } from '@modelgov/backstage-plugin-model-governance-node';
import express from 'express';
import type { Knex } from 'knex';
import request from 'supertest';
import { applyMigrations } from './database';
import { databaseNow } from './database/time';
import { modelEntity, PEOPLE } from './__testUtils__/entities';
import { FakeCatalog } from './__testUtils__/FakeCatalog';
import { createGovernance } from './__testUtils__/governance';
import { as } from './__testUtils__/governanceBackend';
import {
  approval,
  assessment,
  fairnessEvaluation,
} from './__testUtils__/submissions';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { TEST_POLICY } from './__testUtils__/testPolicy';
import { chainProblems } from './__testUtils__/verifyChain';

jest.setTimeout(120_000);

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** How far the clock of the database is moved, in milliseconds. */
let later = 0;

jest.mock('./database/time', () => {
  const actual = jest.requireActual('./database/time');
  return { ...actual, databaseNow: jest.fn() };
});

const databases = createTestDatabases();

// SQLite has one process, whose clock is that of the database.
describe('two replicas on one POSTGRES_18, the clock of one an hour ahead, that of the other an hour behind', () => {
  const directory = createMockDirectory();
  let knex: Knex;
  let realDatabaseNow: typeof databaseNow;

  beforeAll(() => {
    ({ databaseNow: realDatabaseNow } = jest.requireActual('./database/time'));
    jest
      .mocked(databaseNow)
      .mockImplementation(
        async tx => new Date((await realDatabaseNow(tx)).getTime() + later),
      );
  });

  beforeEach(async () => {
    later = 0;
    knex = await databases.init('POSTGRES_18');
    await applyMigrations(knex);
    directory.setContent({
      'short.yaml': `
apiVersion: model-governance/v1
kind: PolicyPack
metadata: { id: short, version: 1.0.0, title: Short }
signOffs:
  - role: model-validator
    validFor: { low: P30D, medium: P30D, high: P30D, critical: P30D }
`,
    });
  });

  const now = () => databaseNow(knex);

  /** Does something in a process whose clock goes wrong; nothing but the clock is replaced. */
  async function withClock<T>(wrongBy: number, act: () => Promise<T>) {
    jest.useFakeTimers({
      now: (await now()).getTime() + wrongBy,
      doNotFake: [
        'hrtime',
        'nextTick',
        'performance',
        'queueMicrotask',
        'setImmediate',
        'clearImmediate',
        'setInterval',
        'clearInterval',
        'setTimeout',
        'clearTimeout',
      ],
    });
    try {
      return await act();
    } finally {
      jest.useRealTimers();
    }
  }

  async function start(records: ImportedRecord[] = []) {
    const catalog = new FakeCatalog();
    catalog.setEntities([...PEOPLE, modelEntity('a')]);
    const replica = async (wrongBy: number) => {
      const governance = await createGovernance({
        knex,
        catalog,
        packs: [TEST_POLICY, directory.resolve('short.yaml')],
        recordSources: [
          {
            name: 'an older system',
            async *read() {
              yield* records;
            },
          },
        ],
      });
      const middleware = MiddlewareFactory.create({
        config: mockServices.rootConfig(),
        logger: mockServices.logger.mock(),
      });
      const app = express().use(governance.router, middleware.error());
      return {
        find: () => governance.find('a'),
        maintain: () => withClock(wrongBy, governance.maintain),
        post: (person: string, path: string, body: object) =>
          withClock(wrongBy, async () =>
            request(app)
              .post(`/models/resource/default/a/${path}`)
              .set('Authorization', as(person))
              .send(body),
          ),
      };
    };
    return { ahead: await replica(HOUR), behind: await replica(-HOUR) };
  }

  type Replica = Awaited<ReturnType<typeof start>>['ahead'];

  /** Assesses, brings evidence and signs, each at another replica. */
  async function approve(ahead: Replica, behind: Replica) {
    const submit = async (
      at: Replica,
      person: string,
      path: string,
      body: object,
    ) => {
      const { status, body: answer } = await at.post(person, path, body);
      expect({ status, error: answer.error }).toEqual({ status: 201 });
      return answer;
    };
    const records = [
      await submit(ahead, 'owner', 'assessments', assessment()),
      await submit(behind, 'owner', 'evidence', fairnessEvaluation()),
    ];
    const { subjectDigest } = (await ahead.find())!;
    return [
      ...records,
      await submit(ahead, 'validator', 'sign-offs', approval(subjectDigest)),
    ];
  }

  it('date every record, entry and scorecard by the database', async () => {
    const begun = (await now()).toISOString();
    const { ahead, behind } = await start();
    await behind.maintain();
    const records = await approve(ahead, behind);
    const ended = (await now()).toISOString();

    const entries: string[] = await knex('ledger_entries')
      .orderBy('sequence')
      .pluck('at');
    const { evaluatedAt } = (await ahead.find())!;
    const times = [begun, ...entries, evaluatedAt, ended];
    expect(times).toEqual([...times].sort());
    expect(records.map(({ recordedAt }) => recordedAt)).toEqual(entries);

    const [, , { recordedAt, expiresAt }] = records;
    expect(Date.parse(expiresAt) - Date.parse(recordedAt)).toBe(30 * DAY);
    await expect(chainProblems(knex)).resolves.toEqual([]);
  });

  it('let an approval and its grace end by the database, neither sooner nor later', async () => {
    const { ahead, behind } = await start();
    await behind.maintain();
    const [, , { recordedAt }] = await approve(ahead, behind);
    const end = Date.parse(recordedAt) + (30 + 14) * DAY;
    const moveTo = async (time: number) => {
      later += time - (await now()).getTime();
    };

    await moveTo(end - HOUR / 2);
    await ahead.maintain();
    await expect(ahead.find()).resolves.toMatchObject({
      status: 'approved',
      flags: expect.arrayContaining(['in-grace']),
    });
    await moveTo(end + HOUR / 2);
    await behind.maintain();
    await expect(behind.find()).resolves.toMatchObject({ status: 'expired' });
  });

  it('tell past from future by the database, also in what people submit', async () => {
    const { ahead, behind } = await start();
    await behind.maintain();
    // the latest place on Earth begins a day 14 hours before UTC; by the database it is half an hour until then
    const midnight = Math.ceil((await now()).getTime() / DAY) * DAY + DAY;
    const tomorrow = new Date(midnight).toISOString().slice(0, 10);
    const collected = fairnessEvaluation({ collectedOn: tomorrow });
    later += midnight - 14 * HOUR - HOUR / 2 - (await now()).getTime();

    const refused = await ahead.post('owner', 'evidence', collected);
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toMatch(/^collectedOn: /);
    await expect(knex('evidence').pluck('id')).resolves.toEqual([]);

    later += HOUR;
    const accepted = await behind.post('owner', 'evidence', collected);
    expect(accepted.status).toBe(201);
  });

  it('tell past from future by the database in what an older system brings', async () => {
    const at = async (milliseconds: number): Promise<ImportedRecord> => ({
      kind: 'evidence',
      entityRef: 'resource:default/a',
      recordedBy: 'user:default/owner',
      recordedAt: new Date((await now()).getTime() + milliseconds),
      content: fairnessEvaluation({ id: randomUUID() }),
    });
    const past = await at(-HOUR / 2);
    const { ahead, behind } = await start([past, await at(HOUR / 2)]);
    for (const replica of [behind, ahead]) {
      await replica.maintain();
      await expect(knex('evidence').pluck('id')).resolves.toEqual([
        past.content.id,
      ]);
    }
  });
});

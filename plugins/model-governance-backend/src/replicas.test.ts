import { randomUUID } from 'node:crypto';
import type {
  NewEvidence,
  NewEvidenceReview,
  SubjectToSign,
} from '@modelgov/backstage-plugin-model-governance-common';
import knexFactory, { type Knex } from 'knex';
import { applyMigrations } from './database';
import {
  startBackendProcess,
  type BackendProcess,
} from './__testUtils__/backendProcess';
import { expectFreshScorecards } from './__testUtils__/expectFreshScorecards';
import { as, pathOf } from './__testUtils__/governanceBackend';
import { SIGNERS } from './__testUtils__/signers';
import {
  approval,
  assessment,
  fairnessEvaluation,
} from './__testUtils__/submissions';
import {
  createTestDatabases,
  postgresConfig,
} from './__testUtils__/testDatabases';
import { TEST_POLICY } from './__testUtils__/testPolicy';
import { chainProblems } from './__testUtils__/verifyChain';

jest.setTimeout(300_000);

const MODELS = ['a', 'b', 'c', 'd'];
const EVIDENCE = 300;
const REVIEWS = 100;

const accepted = (): NewEvidenceReview => ({
  id: randomUUID(),
  role: 'model-validator',
  decision: 'accepted',
});

/** How many writes are under way at once. */
const AT_ONCE = 40;

const databases = createTestDatabases();

describe('two backends on one POSTGRES_18', () => {
  let knex: Knex;
  let replicas: BackendProcess[];

  beforeAll(async () => {
    const config = await postgresConfig(databases);
    knex = knexFactory(config);
    await applyMigrations(knex);
    replicas = await Promise.all(
      [1, 2].map(() => startBackendProcess(config, [TEST_POLICY])),
    );
  });

  afterAll(async () => {
    await Promise.all(replicas.map(replica => replica.kill()));
    await knex.destroy();
  });

  let turn = 0;
  const replica = () => replicas[turn++ % replicas.length].url;

  const post = async (person: string, path: string, body: object) => {
    const response = await fetch(replica() + path, {
      method: 'POST',
      headers: {
        Authorization: as(person),
        'Content-Type': 'application/json',
      },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  };

  /** Signs what is there; looks again where it has changed meanwhile, as a person would. */
  const sign = async (model: string, person: string) => {
    for (let attempt = 0; attempt < 200; attempt++) {
      const shown = await fetch(replica() + pathOf(model, '/subject'), {
        headers: { Authorization: as(person) },
      });
      const { subjectDigest }: SubjectToSign = await shown.json();
      const submitted = approval(subjectDigest);
      const { status, body } = await post(
        person,
        pathOf(model, '/sign-offs'),
        submitted,
      );
      if (status === 201) {
        return submitted.id;
      }
      expect({ status, message: body.error.message }).toEqual({
        status: 409,
        message: expect.stringContaining('subjectDigest'),
      });
    }
    throw new Error('The subject never stood still');
  };

  it('take 500 writes at once: each acknowledged one is in the ledger once, and every scorecard is that of all records', async () => {
    const acknowledged: string[] = [];
    const create = async (
      person: string,
      path: string,
      body: { id: string },
    ) => {
      const { status, body: answer } = await post(person, path, body);
      expect({ status, ...answer.error }).toEqual({ status: 201 });
      acknowledged.push(body.id);
    };
    const first = new Map<string, NewEvidence>();
    for (const model of MODELS) {
      const evidence = fairnessEvaluation();
      first.set(model, evidence);
      await create('owner', pathOf(model, '/assessments'), assessment());
      await create('owner', pathOf(model, '/evidence'), evidence);
    }

    const modelOf = (index: number) => MODELS[index % MODELS.length];
    const work = [
      ...Array.from(
        { length: EVIDENCE },
        (_, index) => () =>
          create(
            'owner',
            pathOf(modelOf(index), '/evidence'),
            fairnessEvaluation(),
          ),
      ),
      ...Array.from(
        { length: REVIEWS },
        (_, index) => () =>
          create(
            'second-validator',
            pathOf(
              modelOf(index),
              `/evidence/${first.get(modelOf(index))!.id}/reviews`,
            ),
            accepted(),
          ),
      ),
      ...MODELS.flatMap(model =>
        SIGNERS.map(person => async () => {
          acknowledged.push(await sign(model, person));
        }),
      ),
    ].sort(() => Math.random() - 0.5);
    expect(work).toHaveLength(500);
    const workers = Array.from({ length: AT_ONCE }, async () => {
      for (let next = work.pop(); next; next = work.pop()) {
        await next();
      }
    });
    await Promise.all(workers);

    const recorded: string[] = await knex('ledger_entries').pluck('record_id');
    expect([...recorded].sort()).toEqual([...acknowledged].sort());
    await expect(chainProblems(knex)).resolves.toEqual([]);
    await expect(expectFreshScorecards(knex, [TEST_POLICY])).resolves.toBe(
      MODELS.length,
    );
    const signatures = await knex('sign_offs')
      .select('model_id')
      .countDistinct({ persons: 'actor_id' })
      .count({ signatures: '*' })
      .groupBy('model_id');
    expect(
      signatures.map(({ persons, signatures: given }) => [
        Number(persons),
        Number(given),
      ]),
    ).toEqual(MODELS.map(() => [SIGNERS.length, SIGNERS.length]));
  });

  it('count two signatures of one person at the same moment once', async () => {
    const shown = await fetch(replica() + pathOf('a', '/subject'), {
      headers: { Authorization: as('validator') },
    });
    const { subjectDigest }: SubjectToSign = await shown.json();
    const answers = await Promise.all(
      replicas.map(() =>
        post('validator', pathOf('a', '/sign-offs'), approval(subjectDigest)),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});

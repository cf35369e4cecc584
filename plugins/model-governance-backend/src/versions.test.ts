import {
  versionComparisonSchema,
  versionHistorySchema,
  type VersionComparison,
  type VersionHistory,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import { applyMigrations } from './database';
import { modelEntity, PEOPLE } from './__testUtils__/entities';
import {
  as,
  pathOf,
  startGovernanceBackend,
  type GovernanceBackend,
} from './__testUtils__/governanceBackend';
import {
  registryFacts,
  registryFactsField,
} from './__testUtils__/registryFacts';
import {
  approval,
  assessment,
  fairnessEvaluation,
} from './__testUtils__/submissions';
import { createTestDatabases } from './__testUtils__/testDatabases';

jest.setTimeout(120_000);

const databases = createTestDatabases();

const [CURRENT] = registryFacts().versions;
const NEXT = {
  ...CURRENT,
  version: '1.1.0',
  digest: `sha256:${'cd'.repeat(32)}`,
  createdAt: '2026-02-05T08:00:00.000Z',
  metrics: [
    { name: 'accuracy', value: 0.95, dataset: 'holdout', split: 'test' },
  ],
};
const MANY = Array.from({ length: 50 }, (_, index) => ({
  ...CURRENT,
  version: `0.${index}.0`,
  createdAt: '2025-02-05T08:00:00.000Z',
}));
const told = (versions: (typeof CURRENT)[]) => ({
  model: registryFactsField({}, { versions }),
});

describe.each(databases.eachSupportedId())('versions on %s', id => {
  let knex: Knex;
  let backend: GovernanceBackend;

  beforeAll(async () => {
    knex = await databases.init(id);
    await applyMigrations(knex);
    backend = await startGovernanceBackend({ knex });
    await backend.setEntities([
      ...PEOPLE,
      modelEntity('ranking', told([NEXT, CURRENT])),
      modelEntity('many', told([NEXT, CURRENT, ...MANY])),
      modelEntity('alone'),
    ]);
    await backend.maintain();
  });

  afterAll(async () => {
    await backend.stop();
  });

  const submit = async (path: string, person: string, body: object) =>
    backend.post(pathOf('ranking', path), as(person), body).expect(201);
  const versionsOf = async (model: string): Promise<VersionHistory> => {
    const { body } = await backend
      .get(pathOf(model, '/versions'), as('other'))
      .expect(200);
    return versionHistorySchema.parse(body);
  };
  const compare = (model: string, query: string) =>
    backend.get(pathOf(model, `/versions/compare?${query}`), as('other'));

  it('are one where only the entity knows any', async () => {
    const { items } = await versionsOf('alone');
    expect(items).toMatchObject([
      { version: '1.0.0', named: true, live: true, sources: [], decisions: [] },
    ]);
  });

  it('tell what was decided, and which signature goes stale with the next', async () => {
    await submit('/assessments', 'owner', assessment());
    await submit('/evidence', 'owner', fairnessEvaluation());
    const { body } = await backend
      .get(pathOf('ranking', '/subject'), as('officer'))
      .expect(200);
    await submit('/sign-offs', 'validator', approval(body.subjectDigest));

    const { items } = await versionsOf('ranking');
    expect(items).toMatchObject([
      { version: '1.1.0', named: false, standings: [], decisions: [] },
      {
        version: '1.0.0',
        named: true,
        createdBy: 'builder',
        standings: [{ useCase: 'ranking', status: 'approved' }],
        decisions: [
          {
            state: 'in-force',
            signatures: [{ signedBy: 'user:default/validator' }],
          },
        ],
      },
    ]);

    const { body: answer } = await compare('ranking', 'from=1.0.0&to=1.1.0');
    const comparison: VersionComparison = versionComparisonSchema.parse(answer);
    expect(comparison).toMatchObject({
      signOffs: [
        {
          outcome: 'stale',
          reason: 'Approved; since then changed: version, digest.',
          after: { openBlockers: [{ requirementId: 'fairness-evaluated' }] },
        },
      ],
      metrics: [{ name: 'accuracy', from: { value: 0.91 } }],
      evidence: expect.arrayContaining([
        {
          type: 'fairness-evaluation',
          from: [expect.objectContaining({ title: 'Fairness evaluation' })],
          to: [],
        },
      ]),
    });
  });

  it('tell on the card that there is a newer one', async () => {
    const { body } = await backend.get(pathOf('ranking'), as('other'));
    expect(body.newerVersion).toEqual({
      version: '1.1.0',
      createdAt: NEXT.createdAt,
      source: 'mlflow/prod',
    });
  });

  it.each([
    ['from=9&to=1.0.0', 'from: "9" is not a known version of the model'],
    ['from=1.0.0&to=9', 'to: "9" is not a known version of the model'],
    ['from=1.0.0&to=1.0.0', 'to: is the same version as from'],
    ['from=1.0.0', 'to: '],
    ['from=1.0.0&to=1.1.0&to=2', 'to: '],
    ['from=1.0.0&to=1.1.0&with=2', 'with'],
  ])('asked for %s, says which field is wrong', async (query, message) => {
    const { status, body } = await compare('ranking', query);
    expect({ status, message: body.error.message }).toEqual({
      status: 400,
      message: expect.stringContaining(message),
    });
  });

  it('reveal nothing of sensitive evidence but that it is there', async () => {
    await submit('/evidence', 'owner', {
      ...fairnessEvaluation(),
      type: 'security-review',
      title: 'Security review',
      link: 'https://example.com/secret-report',
      comment: 'Secret words.',
      payload: {
        reviewer: 'Secret agent',
        scope: 'Secret scope.',
        openCritical: 0,
        openHigh: 0,
        openMedium: 0,
        leastPrivilege: true,
      },
    });
    const answers = await Promise.all([
      compare('ranking', 'from=1.0.0&to=1.1.0'),
      backend.get(pathOf('ranking', '/versions'), as('other')),
    ]);
    expect(answers[0].body.evidence).toContainEqual({
      type: 'security-review',
      from: [expect.objectContaining({ title: 'Security review' })],
      to: [],
    });
    for (const { text } of answers) {
      expect(text).not.toMatch(/secret/i);
    }
  });

  it('take as many queries for fifty as for one', async () => {
    // The least of some tries: what goes on in the background asks the same database.
    const queriesOf = async (model: string) => {
      const tries: number[] = [];
      for (let index = 0; index < 5; index++) {
        let queries = 0;
        const count = () => queries++;
        knex.on('query', count);
        await versionsOf(model);
        knex.off('query', count);
        tries.push(queries);
      }
      return Math.min(...tries);
    };
    expect((await versionsOf('many')).items).toHaveLength(52);
    expect(await queriesOf('many')).toBe(await queriesOf('alone'));
  });
});

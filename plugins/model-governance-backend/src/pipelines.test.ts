import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { httpRouterServiceFactory } from '@backstage/backend-defaults/httpRouter';
import { randomUUID } from 'node:crypto';
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
  approval,
  assessment,
  fairnessEvaluation,
} from './__testUtils__/submissions';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { TEST_POLICY } from './__testUtils__/testPolicy';

jest.setTimeout(120_000);

const databases = createTestDatabases();

const PERMISSIONS = [
  'model-governance.evidence.create',
  'model-governance.model.read',
  'catalog.entity.read',
];

/** A token of the configuration: what it is good for, and whose it is. */
const token = (subject: string, permission?: string[], plugin?: string) => ({
  type: 'static',
  options: { token: `token-of-${subject}`, subject },
  ...(plugin && { accessRestrictions: [{ plugin, permission }] }),
});

const bearer = (subject: string) => `Bearer token-of-${subject}`;

describe.each(databases.eachSupportedId())('pipelines on %s', id => {
  let knex: Knex;
  /** Where people act, by the tokens of tests. */
  let people: GovernanceBackend;
  /** A replica on the same database where real tokens are told apart. */
  let machines: GovernanceBackend;
  let model: string;
  let serial = 0;

  const models = [
    ...Array.from({ length: 20 }, (_, index) =>
      modelEntity(`model-${index + 1}`),
    ),
    modelEntity('of-others', { owner: 'group:default/others' }),
  ];

  beforeAll(async () => {
    knex = await databases.init(id);
    await applyMigrations(knex);
    people = await startGovernanceBackend({ knex });
    machines = await startGovernanceBackend({
      knex,
      auth: [
        authServiceFactory,
        httpAuthServiceFactory,
        httpRouterServiceFactory,
      ],
      config: {
        backend: {
          database: { client: 'better-sqlite3', connection: ':memory:' },
          auth: {
            externalAccess: [
              token('ci', PERMISSIONS, 'model-governance'),
              token('ci-of-validators', PERMISSIONS, 'model-governance'),
              token('reader', PERMISSIONS.slice(1), 'model-governance'),
              token('stranger', PERMISSIONS, 'model-governance'),
              token('elsewhere', undefined, 'catalog'),
              token('operator'),
            ],
          },
        },
        modelGovernance: {
          policy: { packs: [TEST_POLICY] },
          pipelines: [
            { subject: 'ci', owner: 'group:default/Owners' },
            { subject: 'ci-of-validators', owner: 'group:default/validators' },
            { subject: 'reader', owner: 'group:default/owners' },
            { subject: 'elsewhere', owner: 'group:default/owners' },
          ],
        },
      },
    });
    await people.setEntities([...PEOPLE, ...models]);
    await people.maintain();
  });

  afterAll(async () => {
    await machines.stop();
    await people.stop();
  });

  beforeEach(() => {
    model = `model-${++serial}`;
  });

  const push = (subject: string, content = fairnessEvaluation()) =>
    machines.post(pathOf(model, '/evidence'), bearer(subject), content);
  const submit = (path: string, person: string, body: unknown) =>
    people.post(pathOf(model, path), as(person), body);

  it('brings evidence with the token of the configuration, for the group that owns the model', async () => {
    const content = fairnessEvaluation();
    const { status, body } = await push('ci', content);
    expect({ status, body }).toMatchObject({
      status: 201,
      body: {
        source: 'pipeline',
        recordedBy: 'service:ci',
        onBehalfOf: 'group:default/owners',
        modelVersion: '1.0.0',
      },
    });
    const again = await push('ci', content);
    expect(again.body).toEqual(body);
    const { body: list } = await people
      .get(pathOf(model, '/evidence'), as('other'))
      .expect(200);
    expect(list.items).toEqual([body]);
  });

  it.each([
    [
      'of a group that does not own the model',
      'ci-of-validators',
      'is owned by group:default/owners',
    ],
    [
      'that the configuration does not know',
      'stranger',
      'stranger is not one of the pipelines',
    ],
    [
      'that may do anything, and is no pipeline',
      'operator',
      'operator is not one of the pipelines',
    ],
    ['without the permission', 'reader', 'model-governance.evidence.create'],
    ['for another plugin', 'elsewhere', "restricted to plugin(s) 'catalog'"],
  ])('is refused with a token %s', async (_, subject, message) => {
    const { status, body } = await push(subject);
    expect({ status, message: body.error.message }).toEqual({
      status: 403,
      message: expect.stringContaining(message),
    });
    const { body: list } = await people.get(
      pathOf(model, '/evidence'),
      as('other'),
    );
    expect(list.items).toEqual([]);
  });

  it('is refused with a token that nobody gave out', async () => {
    const { status } = await push('nobody');
    expect(status).toBe(401);
  });

  it('cannot say for whom it acts', async () => {
    const { status, body } = await machines.post(
      pathOf(model, '/evidence'),
      bearer('ci'),
      { ...fairnessEvaluation(), onBehalfOf: 'group:default/others' },
    );
    expect(status).toBe(400);
    expect(body.error.message).toContain('onBehalfOf');
  });

  it.each([
    ['assess', '/assessments', () => assessment()],
    ['sign', '/sign-offs', () => approval(`sha256:${'ab'.repeat(32)}`)],
    [
      'review',
      `/evidence/${randomUUID()}/reviews`,
      () => ({
        id: randomUUID(),
        role: 'model-validator',
        decision: 'accepted',
      }),
    ],
  ])('does not %s, which takes a person', async (_, path, body) => {
    for (const subject of ['ci', 'operator']) {
      const { status } = await machines.post(
        pathOf(model, path),
        bearer(subject),
        body(),
      );
      expect(status).toBe(403);
    }
  });

  describe('counts as all members of its group, who', () => {
    beforeEach(async () => {
      await people.setEntities([
        ...PEOPLE,
        ...models.map(entity =>
          entity.metadata.name === model
            ? modelEntity(model, { owner: 'group:default/validators' })
            : entity,
        ),
      ]);
      await people.maintain();
    });

    it('do not review what it brought, nor sign what rests on it, whoever owns the model later', async () => {
      await submit('/assessments', 'owner', assessment()).expect(201);
      const { body: evidence } = await push('ci-of-validators').expect(201);
      await people.setEntities([
        ...PEOPLE,
        ...models.map(entity =>
          entity.metadata.name === model
            ? modelEntity(model, { model: { version: '1.0.0', versions: [] } })
            : entity,
        ),
      ]);
      await people.maintain();
      await knex('version_owners').delete();

      const reviewed = await submit(
        `/evidence/${evidence.id}/reviews`,
        'validator',
        { id: randomUUID(), role: 'model-validator', decision: 'accepted' },
      );
      expect(reviewed.status).toBe(403);
      expect(reviewed.body.error.message).toContain(
        'belongs to group:default/validators, for which service:ci-of-validators submitted it',
      );

      const { body: scorecard } = await people.get(pathOf(model), as('other'));
      const signed = await submit(
        '/sign-offs',
        'validator',
        approval(scorecard.subjectDigest),
      );
      expect(signed.status).toBe(403);
      expect(signed.body.error.message).toContain(
        'for which service:ci-of-validators submitted the evidence for "fairness-evaluated"',
      );
    });
  });
});

import { randomUUID } from 'node:crypto';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import { RELATION_HAS_MEMBER, type Entity } from '@backstage/catalog-model';
import type {
  Finding,
  Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import { applyMigrations } from './database';
import { modelEntity, PEOPLE, userEntity } from './__testUtils__/entities';
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
import { chainProblems } from './__testUtils__/verifyChain';

jest.setTimeout(120_000);

const databases = createTestDatabases();
const ACCOUNTABILITY = resolvePackagePath(
  '@modelgov/backstage-plugin-model-governance-backend',
  'src/__testUtils__/accountability.yaml',
);

describe.each(databases.eachSupportedId())('departures on %s', id => {
  let knex: Knex;
  let backend: GovernanceBackend;

  beforeAll(async () => {
    knex = await databases.init(id);
    await applyMigrations(knex);
    backend = await startGovernanceBackend({
      knex,
      config: {
        modelGovernance: { policy: { packs: [TEST_POLICY, ACCOUNTABILITY] } },
      },
    });
    await without();
    await approve('signed');
  });

  afterAll(async () => {
    await backend.stop();
  });

  afterEach(async () => {
    await without();
  });

  /** Shows the catalog without some people and groups. */
  async function without(...names: string[]) {
    const people = [...PEOPLE, userEntity('heir', ['owners'])].filter(
      ({ metadata }) => !names.includes(metadata.name),
    );
    await backend.setEntities([
      ...people,
      modelEntity('signed'),
      modelEntity('unsigned'),
    ]);
    await untilMembersAre(
      people
        .filter(({ spec }) => String(spec?.memberOf).includes('owners'))
        .map(({ metadata }) => `user:default/${metadata.name}`),
    );
    await backend.maintain();
  }

  /** The catalog tells a group of its members some time after it knows them. */
  async function untilMembersAre(members: string[]) {
    const deadline = Date.now() + 30_000;
    for (;;) {
      const { body } = await backend.get(
        '/api/catalog/entities/by-name/group/default/owners',
        mockCredentials.service.header({
          onBehalfOf: mockCredentials.service('external:tests'),
          targetPluginId: 'catalog',
        }),
      );
      const group: Entity | undefined = body.kind && body;
      const shown = group?.relations
        ?.filter(({ type }) => type === RELATION_HAS_MEMBER)
        .map(({ targetRef }) => targetRef);
      if (!group || String(shown?.sort()) === String([...members].sort())) {
        return;
      }
      expect(Date.now()).toBeLessThan(deadline);
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }

  const submit = (model: string, path: string, person: string, body: object) =>
    backend.post(pathOf(model, path), as(person), body);
  const read = async (model: string, path = '') => {
    const { body } = await backend.get(pathOf(model, path), as('other'));
    return body;
  };
  const scorecardOf = (model: string): Promise<Scorecard> => read(model);
  const findingOf = async (model: string, requirementId: string) =>
    (await scorecardOf(model)).findings.find(
      (finding: Finding) => finding.requirementId === requirementId,
    );

  /** Of tier high, where evidence counts once somebody has accepted it. */
  async function approve(model: string) {
    const { answers, ...rest } = assessment();
    const evidence = fairnessEvaluation();
    await submit(model, '/assessments', 'owner', {
      ...rest,
      answers: { ...answers, harm: 'livelihood-or-rights' },
    }).expect(201);
    await submit(model, '/evidence', 'owner', evidence).expect(201);
    await submit(
      model,
      `/evidence/${evidence.id}/reviews`,
      'second-validator',
      { id: randomUUID(), role: 'model-validator', decision: 'accepted' },
    ).expect(201);
    const { subjectDigest } = await scorecardOf(model);
    await submit(
      model,
      '/sign-offs',
      'validator',
      approval(subjectDigest),
    ).expect(201);
    await submit(
      model,
      '/sign-offs',
      'guard',
      approval(subjectDigest, { role: 'security' }),
    ).expect(201);
  }

  it('leave valid, and under their names, what people assessed, brought, accepted and signed', async () => {
    const before = await scorecardOf('signed');
    expect(before).toMatchObject({ status: 'approved', tier: 'high' });
    await without('owner', 'validator', 'second-validator', 'guard');

    const after = await scorecardOf('signed');
    expect({ ...after, evaluatedAt: before.evaluatedAt }).toEqual(before);
    expect(
      after.signOffs.map(({ role, given, decisions }) => [
        role,
        given,
        decisions.map(({ signedBy, inForce }) => [signedBy, inForce]),
      ]),
    ).toEqual([
      ['model-validator', 1, [['user:default/validator', true]]],
      ['security', 1, [['user:default/guard', true]]],
    ]);
    for (const [path, by] of [
      ['/assessments', 'user:default/owner'],
      ['/evidence', 'user:default/owner'],
      ['/acts?kind=evidence-review', 'user:default/second-validator'],
    ]) {
      const { items } = await read('signed', path);
      expect(items).toMatchObject([{ recordedBy: by }]);
    }
    await expect(chainProblems(knex)).resolves.toEqual([]);
  });

  it('take from who has left whatever a role could do', async () => {
    const { subjectDigest } = await scorecardOf('unsigned');
    const { items } = await read('signed', '/evidence');
    const before = await knex('ledger_entries').pluck('hash');
    await without('validator', 'officer');
    const acting = { id: randomUUID(), role: 'risk-officer', reason: 'Stop.' };
    for (const answer of [
      await submit(
        'unsigned',
        '/sign-offs',
        'validator',
        approval(subjectDigest),
      ),
      await submit('signed', '/suspensions', 'officer', acting),
      await submit('signed', `/evidence/${items[0].id}/reviews`, 'validator', {
        id: randomUUID(),
        role: 'model-validator',
        decision: 'rejected',
        comment: 'No.',
      }),
    ]) {
      expect(answer.status).toBe(403);
      expect(answer.body.error.message).toMatch(/not a user of the catalog/);
    }
    await expect(knex('ledger_entries').pluck('hash')).resolves.toEqual(before);
  });

  it.each([
    ['the last who holds it', ['guard', 'validating-guard']],
    ['its group', ['security']],
  ])(
    'say of a role that it lost %s, where its signature is missing',
    async (_, leaving) => {
      await without(...leaving);
      await expect(findingOf('unsigned', 'signed')).resolves.toMatchObject({
        outcome: 'missing',
        reason: expect.stringMatching(
          /Model validator: 0 of 1\. .*: 0 of 1; nobody holds the role\.$/,
        ),
      });
      await expect(findingOf('signed', 'signed')).resolves.toMatchObject({
        outcome: 'pass',
      });
      await without();
      await expect(findingOf('unsigned', 'signed')).resolves.toMatchObject({
        reason: expect.not.stringContaining('nobody'),
      });
    },
  );

  it.each([
    ['group', 'The owner is not in the catalog.', ['owners']],
    [
      'last member',
      'The owning group has no members.',
      ['owner', 'heir', 'owning-director'],
    ],
  ])(
    'are a finding where the owner of a model lost its %s, and hold up what was approved until there is one',
    async (_, reason, leaving) => {
      await without(...leaving);
      await expect(findingOf('signed', 'owner-named')).resolves.toMatchObject({
        outcome: 'missing',
        reason: expect.stringContaining(reason),
      });
      await expect(scorecardOf('signed')).resolves.toMatchObject({
        status: 'stale',
        statusReason:
          'Approved; since then no longer met: Owner and accountable person.',
        owner: 'group:default/owners',
      });
      await without();
      await expect(findingOf('signed', 'owner-named')).resolves.toMatchObject({
        outcome: 'pass',
      });
      await expect(scorecardOf('signed')).resolves.toMatchObject({
        status: 'approved',
      });
    },
  );
});

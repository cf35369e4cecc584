import { randomUUID } from 'node:crypto';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import {
  verifyRecord,
  type NewEvidence,
  type Scorecard,
  type Standing,
} from '@modelgov/backstage-plugin-model-governance-common';
import { applyMigrations } from './database';
import { databaseNow } from './database/time';
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

jest.setTimeout(180_000);

/** How far the clock of the database is moved, in days. */
let daysLater = 0;

jest.mock('./database/time', () => {
  const actual = jest.requireActual('./database/time');
  return { ...actual, databaseNow: jest.fn() };
});

const DAY = 24 * 60 * 60 * 1000;
const databases = createTestDatabases();
const TWO_ROLES = resolvePackagePath(
  '@modelgov/backstage-plugin-model-governance-backend',
  'src/__testUtils__/twoRoles.yaml',
);

beforeAll(() => {
  const { databaseNow: real } = jest.requireActual('./database/time');
  jest
    .mocked(databaseNow)
    .mockImplementation(
      async knex => new Date((await real(knex)).getTime() + daysLater * DAY),
    );
});

const day = (days: number) =>
  new Date(Date.now() + (daysLater + days) * DAY).toISOString().slice(0, 10);

/** An assessment whose result is of tier high: a livelihood is at stake. */
const highRisk = () => {
  const submitted = assessment();
  return {
    ...submitted,
    answers: { ...submitted.answers, harm: 'livelihood-or-rights' },
  };
};

const monitoringPlan = (changes: Partial<NewEvidence> = {}): NewEvidence => ({
  id: randomUUID(),
  type: 'monitoring-plan',
  title: 'Monitoring plan',
  requirements: [],
  payload: {
    signals: ['drift', 'data-quality', 'latency'].map(kind => ({
      kind,
      metric: `The usual of ${kind}`,
      threshold: 'Twice the usual',
      owner: 'Platform',
      frequency: 'weekly',
    })),
    response: 'The owner is called.',
  },
  collectedOn: day(0),
  ...changes,
});

const DIGESTS = {
  '1.0.0': `sha256:${'11'.repeat(32)}`,
  '2.0.0': `sha256:${'22'.repeat(32)}`,
};

/** What the entity says where it names one version, and one is live. */
const named = (version: keyof typeof DIGESTS, live: string) => ({
  version,
  digest: DIGESTS[version],
  versions: Object.entries(DIGESTS).map(([each, digest]) => ({
    version: each,
    digest,
    live: each === live,
  })),
});

const DATASET: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'applications-2026' },
  spec: { type: 'dataset', owner: 'group:default/owners' },
};

describe.each(databases.eachSupportedId())('a high-risk model on %s', id => {
  let backend: GovernanceBackend;

  beforeAll(async () => {
    const knex = await databases.init(id);
    await applyMigrations(knex);
    backend = await startGovernanceBackend({
      knex,
      config: {
        modelGovernance: { policy: { packs: [TEST_POLICY, TWO_ROLES] } },
      },
    });
  });

  beforeEach(() => {
    daysLater = 0;
  });

  afterAll(async () => {
    await backend.stop();
  });

  const submit = async (person: string, path: string, body: object) => {
    const response = await backend.post(
      pathOf('loans', path),
      as(person),
      body,
    );
    expect({ status: response.status, ...response.body.error }).toEqual({
      status: 201,
    });
    return response.body;
  };
  const scorecard = async (): Promise<Scorecard> => {
    const { body } = await backend.get(pathOf('loans'), as('owner'));
    return body;
  };
  const register = async (model: object) => {
    await backend.setEntities([
      ...PEOPLE,
      DATASET,
      modelEntity('loans', { model }),
    ]);
    await backend.maintain();
  };
  const evidence = async (brought: NewEvidence) => {
    const { id: about } = await submit('owner', '/evidence', brought);
    await submit('second-validator', `/evidence/${about}/reviews`, {
      id: randomUUID(),
      role: 'model-validator',
      decision: 'accepted',
    });
  };
  const sign = async (changes: object = {}, role = 'model-validator') => {
    const { subjectDigest } = await scorecard();
    return submit(
      role === 'model-validator' ? 'validator' : 'officer',
      '/sign-offs',
      approval(subjectDigest, { role, ...changes }),
    );
  };
  const signBoth = async () => {
    await sign();
    return sign({}, 'risk-officer');
  };
  const statusAfter = async (days: number) => {
    daysLater += days;
    await backend.maintain();
    return (await scorecard()).status;
  };
  const standings = async () =>
    (await scorecard()).standings.map(
      ({ version, status }: Standing) => `${version} ${status}`,
    );
  const status = async () => (await scorecard()).status;

  it('goes through its life, and its record verifies offline to the end', async () => {
    // registered, assessed, with evidence that others have reviewed
    await register(named('1.0.0', '1.0.0'));
    await expect(status()).resolves.toBe('unassessed');
    await submit('owner', '/assessments', highRisk());
    await expect(scorecard()).resolves.toMatchObject({
      status: 'draft',
      tier: 'high',
    });
    await evidence(fairnessEvaluation());
    await evidence(monitoringPlan());

    // review requested; two roles sign, one with a condition, which is closed
    await submit('owner', '/review-requests', {
      id: randomUUID(),
      gate: 'production',
      dueOn: day(20),
    });
    await expect(status()).resolves.toBe('in-review');
    await sign();
    const conditional = await sign(
      {
        decision: 'approved-with-conditions',
        conditions: [
          {
            text: 'Tell the applicants.',
            owner: 'user:default/owner',
            dueOn: day(10),
          },
        ],
      },
      'risk-officer',
    );
    await expect(scorecard()).resolves.toMatchObject({
      status: 'approved-with-conditions',
      reviewRequests: [{ state: 'decided' }],
      conditions: [{ state: 'open', role: 'risk-officer' }],
    });
    await submit('officer', `/sign-offs/${conditional.id}/condition-closures`, {
      id: randomUUID(),
      role: 'risk-officer',
      condition: 0,
      comment: 'The notice is out.',
    });
    await expect(status()).resolves.toBe('approved');

    // a new version is a draft, while the live one stays approved; then it is signed
    await register(named('2.0.0', '1.0.0'));
    await expect(standings()).resolves.toEqual([
      '2.0.0 draft',
      '1.0.0 approved',
    ]);
    await expect(scorecard()).resolves.toMatchObject({
      status: 'approved',
      headline: { version: '1.0.0' },
    });
    await evidence(fairnessEvaluation());
    await evidence(monitoringPlan());
    await signBoth();
    await expect(standings()).resolves.toEqual([
      '2.0.0 approved',
      '1.0.0 approved',
    ]);

    // the data of the live version changes: stale, with the difference; assessed and signed again
    const live = {
      ...named('2.0.0', '2.0.0'),
      datasets: [{ ref: 'resource:default/applications-2026' }],
    };
    await register(live);
    await expect(scorecard()).resolves.toMatchObject({
      status: 'stale',
      changes: [
        {
          path: 'datasets',
          signed: '—',
          now: 'resource:default/applications-2026',
        },
      ],
      reassessments: [{ useCase: 'ranking', overdue: false }],
    });
    await submit('owner', '/assessments', highRisk());
    await evidence(monitoringPlan({ expiresOn: day(30) }));
    await signBoth();
    await expect(scorecard()).resolves.toMatchObject({
      status: 'approved',
      reassessments: [],
    });

    // the plan runs out; a waiver lifts its block for a time, and the score does not move
    await expect(statusAfter(32)).resolves.toBe('stale');
    const { score } = await scorecard();
    const waiver = await submit('owner', '/waivers', {
      id: randomUUID(),
      requirementId: 'monitoring-planned',
      justification: 'The new tool comes next month.',
      compensatingControl: 'Checked by hand every week.',
      expiresOn: day(20),
    });
    await submit('officer', `/waivers/${waiver.id}/decisions`, {
      id: randomUUID(),
      role: 'risk-officer',
      decision: 'granted',
    });
    await expect(scorecard()).resolves.toMatchObject({
      status: 'approved',
      score,
      waivers: [{ state: 'granted' }],
    });
    await expect(statusAfter(22)).resolves.toBe('stale');
    await expect(scorecard()).resolves.toMatchObject({
      score,
      waivers: [{ state: 'expired' }],
    });
    await evidence(monitoringPlan());
    await expect(status()).resolves.toBe('approved');

    // stopped, started again by the quorum
    const stop = await submit('officer', '/suspensions', {
      id: randomUUID(),
      role: 'risk-officer',
      reason: 'It refuses everybody.',
    });
    await expect(status()).resolves.toBe('suspended');
    for (const [person, role] of [
      ['validator', 'model-validator'],
      ['officer', 'risk-officer'],
    ]) {
      await expect(status()).resolves.toBe('suspended');
      await submit(person, `/suspensions/${stop.id}/lifts`, {
        id: randomUUID(),
        role,
        comment: 'The threshold is put right.',
      });
    }
    await expect(status()).resolves.toBe('approved');

    // revoked, decommissioned
    const { signOffs } = await scorecard();
    const [{ signOffId }] = signOffs[0].decisions;
    await submit('officer', `/sign-offs/${signOffId}/revocations`, {
      id: randomUUID(),
      role: 'risk-officer',
      reason: 'The data were not ours.',
    });
    await expect(status()).resolves.toBe('revoked');
    await submit('officer', '/decommissions', {
      id: randomUUID(),
      role: 'risk-officer',
      reason: 'Replaced.',
      users: 'Told.',
      data: 'Deleted.',
      records: 'Kept for ten years.',
    });
    await expect(status()).resolves.toBe('retired');

    // the record verifies, also after an erasure, and not after one changed byte
    const exported = async () =>
      (await backend.get(pathOf('loans', '/export?format=json'), as('officer')))
        .body;
    expect(verifyRecord(await exported()).broken).toBeUndefined();
    await backend.setEntities([
      ...PEOPLE.filter(({ metadata }) => metadata.name !== 'validator'),
      DATASET,
      modelEntity('loans', { model: live }),
    ]);
    await backend
      .post('/api/model-governance/erasures', as('director'), {
        id: randomUUID(),
        principal: 'user:default/validator',
        legalBasis: 'Art. 17 GDPR',
        scope: 'name-and-words',
      })
      .expect(201);
    const after = await exported();
    expect(verifyRecord(after)).toMatchObject({
      broken: undefined,
      erased: expect.arrayContaining([expect.any(Number)]),
    });
    await expect(status()).resolves.toBe('retired');

    const stopEntry = after.entries.find(
      (entry: { recordId: string }) => entry.recordId === stop.id,
    );
    const changed = JSON.parse(
      JSON.stringify(after).replace(
        'It refuses everybody.',
        'It refuses nobody.',
      ),
    );
    expect(verifyRecord(changed)).toMatchObject({
      verdict: 'broken',
      broken: { sequence: stopEntry.sequence },
    });
  });
});

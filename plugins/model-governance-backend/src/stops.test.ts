import { randomUUID } from 'node:crypto';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { SYSTEM_PRINCIPAL } from '@modelgov/backstage-plugin-model-governance-common';
import {
  refusedWith,
  startAccountability,
  type Accountability,
} from './__testUtils__/accountability';
import { modelEntity } from './__testUtils__/entities';
import {
  approval,
  assessment,
  fairnessEvaluation,
} from './__testUtils__/submissions';
import { createTestDatabases } from './__testUtils__/testDatabases';

jest.setTimeout(120_000);

const databases = createTestDatabases();

const SHORT_EMERGENCY = resolvePackagePath(
  '@modelgov/backstage-plugin-model-governance-backend',
  'src/__testUtils__/emergency.yaml',
);

const stop = (changes: object = {}) => ({
  id: randomUUID(),
  role: 'risk-officer',
  reason: 'It refuses everybody.',
  ...changes,
});

const vote = (changes: object = {}) => ({
  id: randomUUID(),
  role: 'model-validator',
  comment: 'The threshold is put right.',
  ...changes,
});

const emergency = (changes: object = {}) => ({
  id: randomUUID(),
  role: 'executive',
  reason: 'The bank stands still without it.',
  ...changes,
});

const ending = (changes: object = {}) => ({
  ...stop(),
  users: 'Told.',
  data: 'Deleted.',
  records: 'Kept for ten years.',
  ...changes,
});

describe.each(databases.eachSupportedId())('stops on %s', id => {
  let governance: Accountability;
  let model: string;

  beforeAll(async () => {
    governance = await startAccountability(await databases.init(id));
  });

  afterAll(async () => {
    await governance.backend.stop();
  });

  beforeEach(async () => {
    model = governance.next();
    await governance.makeReady();
  });

  const suspended = async () => {
    const { body } = await governance
      .submit('/suspensions', 'officer', stop())
      .expect(201);
    return `/suspensions/${body.id}/lifts`;
  };

  describe('a suspension', () => {
    it('takes one person of a control role, and starting again the quorum', async () => {
      await governance.approve();
      const lifts = await suspended();
      await expect(governance.scorecard()).resolves.toMatchObject({
        status: 'suspended',
        suspension: { by: 'user:default/officer' },
      });
      await expect(governance.acts('suspension')).resolves.toMatchObject([
        {
          asks: [
            { role: 'model-validator', required: 1 },
            { role: 'security', required: 1 },
          ],
        },
      ]);
      expect(
        await governance.attempt('/suspensions', 'officer', stop()),
      ).toEqual(refusedWith(409, /already/));

      await governance.submit(lifts, 'validator', vote()).expect(201);
      await expect(governance.scorecard()).resolves.toMatchObject({
        status: 'suspended',
        suspension: {
          lifts: [
            { role: 'model-validator', given: 1 },
            { role: 'security', given: 0 },
          ],
        },
      });
      await governance
        .submit(lifts, 'guard', vote({ role: 'security' }))
        .expect(201);
      await expect(governance.scorecard()).resolves.toMatchObject({
        status: 'approved',
      });
      expect(
        await governance.attempt(lifts, 'second-validator', vote()),
      ).toEqual(refusedWith(409, /is lifted already/));
    });

    it('is only for roles that may stop', async () => {
      expect(
        await governance.attempt(
          '/suspensions',
          'validator',
          stop({ role: 'model-validator' }),
        ),
      ).toEqual(refusedWith(403, /^role: .*"stop"/));
      expect(await governance.attempt('/suspensions', 'owner', stop())).toEqual(
        refusedWith(403, /cannot act as/),
      );
    });

    it('may be decided by who owns the model: stopping needs no second pair of eyes', async () => {
      await governance
        .submit('/suspensions', 'owning-director', stop())
        .expect(201);
      await expect(governance.scorecard()).resolves.toMatchObject({
        status: 'suspended',
      });
    });

    it('takes one vote of one person, of two at once too', async () => {
      const lifts = await suspended();
      const answers = await Promise.all([
        governance.submit(lifts, 'validating-guard', vote()),
        governance.submit(
          lifts,
          'validating-guard',
          vote({ role: 'security' }),
        ),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      await expect(governance.acts('suspension-lift')).resolves.toHaveLength(1);
    });

    it('is lifted by nobody who is not asked, and by nobody who may not sign', async () => {
      const lifts = await suspended();
      expect(
        await governance.attempt(
          lifts,
          'officer',
          vote({ role: 'risk-officer' }),
        ),
      ).toEqual(refusedWith(400, /^role: Risk officer is not asked/));
      expect(await governance.attempt(lifts, 'owner', vote())).toEqual(
        refusedWith(403, /cannot act as/),
      );
      await governance
        .submit('/evidence', 'validator', fairnessEvaluation())
        .expect(201);
      expect(await governance.attempt(lifts, 'validator', vote())).toEqual(
        refusedWith(403, /submitted the evidence/),
      );
    });

    it('lets nobody sign until it is lifted', async () => {
      const { subjectDigest } = await governance.subject();
      await suspended();
      expect(
        await governance.attempt(
          '/sign-offs',
          'validator',
          approval(subjectDigest),
        ),
      ).toEqual(refusedWith(409, /is suspended \(It refuses everybody\.\)/));
    });
  });

  describe('a revocation', () => {
    const path = ({ id: signOffId }: { id: string }) =>
      `/sign-offs/${signOffId}/revocations`;

    it.each([
      ['the role that signed', 'second-validator', 'model-validator'],
      ['a role that may stop', 'officer', 'risk-officer'],
    ])('ends the approval by %s', async (_who, person, role) => {
      const signOff = await governance.approve();
      await governance
        .submit(path(signOff), person, stop({ role }))
        .expect(201);
      await expect(governance.scorecard()).resolves.toMatchObject({
        status: 'revoked',
      });
      expect(
        await governance.attempt(path(signOff), 'officer', stop()),
      ).toEqual(refusedWith(409, /is revoked already/));
      const { subjectDigest } = await governance.subject();
      await governance
        .submit('/sign-offs', 'validator', approval(subjectDigest))
        .expect(201);
      await expect(governance.scorecard()).resolves.toMatchObject({
        status: 'approved',
      });
    });

    it('is refused to other roles, and of a rejection', async () => {
      const { subjectDigest } = await governance.subject();
      const { body } = await governance
        .submit(
          '/sign-offs',
          'guard',
          approval(subjectDigest, {
            role: 'security',
            decision: 'rejected',
            comment: 'Open to everybody.',
          }),
        )
        .expect(201);
      expect(
        await governance.attempt(
          path(body),
          'guard',
          stop({ role: 'security' }),
        ),
      ).toEqual(refusedWith(400, /is a rejection/));
      expect(
        await governance.attempt(
          path(body),
          'validator',
          stop({ role: 'model-validator' }),
        ),
      ).toEqual(refusedWith(403, /^role: /));
    });
  });

  describe('break-glass', () => {
    it('lets a version be used for two weeks, shows on every screen, and runs once', async () => {
      const { body } = await governance
        .submit('/break-glass', 'director', emergency())
        .expect(201);
      const days =
        (Date.parse(body.expiresAt) - Date.parse(body.recordedAt)) / 86_400_000;
      expect(days).toBe(14);
      await expect(governance.scorecard()).resolves.toMatchObject({
        breakGlassUntil: body.expiresAt,
        flags: expect.arrayContaining(['break-glass']),
      });
      expect(
        await governance.attempt('/break-glass', 'director', emergency()),
      ).toEqual(refusedWith(409, /already, until/));
    });

    it('opens a review that nobody withdraws', async () => {
      await governance
        .submit('/break-glass', 'director', emergency())
        .expect(201);
      const { reviewRequests } = await governance.scorecard();
      expect(reviewRequests).toMatchObject([
        { state: 'open', requestedBy: SYSTEM_PRINCIPAL },
      ]);
      expect(
        await governance.attempt(
          `/review-requests/${reviewRequests[0].id}/withdrawals`,
          'owner',
          { id: randomUUID(), reason: 'Not now.' },
        ),
      ).toEqual(refusedWith(403, /an emergency opened it/));
    });

    it('is refused to who owns the model, has not the power, or names no version', async () => {
      expect(
        await governance.attempt(
          '/break-glass',
          'owning-director',
          emergency(),
        ),
      ).toEqual(refusedWith(403, /owns the model/));
      expect(
        await governance.attempt(
          '/break-glass',
          'officer',
          emergency({ role: 'risk-officer' }),
        ),
      ).toEqual(refusedWith(403, /^role: .*"break-glass"/));
      expect(
        await governance.attempt(
          '/break-glass',
          'director',
          emergency({ version: '9' }),
        ),
      ).toEqual(refusedWith(400, /^version: "9"/));
    });
  });

  describe('a model that left the catalog', () => {
    const gone = /is not in the catalog any more/;

    it('is still stopped and ended, its approval revoked and its evidence rejected', async () => {
      const signOff = await governance.approve();
      const [evidence] = await governance.evidence();
      await governance.unregister();
      await expect(governance.scorecard()).resolves.toMatchObject({
        flags: expect.arrayContaining(['unregistered']),
        status: 'approved',
      });
      const review = (decision: string) => ({
        id: randomUUID(),
        role: 'model-validator',
        decision,
        comment: 'The groups are too small.',
      });
      const reviews = `/evidence/${evidence.id}/reviews`;
      expect(
        await governance.attempt(reviews, 'validator', review('accepted')),
      ).toEqual(refusedWith(409, gone));
      await governance
        .submit(reviews, 'validator', review('rejected'))
        .expect(201);
      await governance
        .submit(`/sign-offs/${signOff.id}/revocations`, 'officer', stop())
        .expect(201);
      await expect(governance.scorecard()).resolves.toMatchObject({
        registered: false,
        status: 'revoked',
      });
      const lifts = await suspended();
      await expect(governance.scorecard()).resolves.toMatchObject({
        status: 'suspended',
      });
      expect(await governance.attempt(lifts, 'validator', vote())).toEqual(
        refusedWith(409, gone),
      );
      await governance
        .submit('/decommissions', 'officer', ending())
        .expect(201);
      await expect(governance.scorecard()).resolves.toMatchObject({
        status: 'retired',
      });
    });

    it('is not assessed, signed or waived, and gives no evidence', async () => {
      const { subjectDigest } = await governance.subject();
      await governance.unregister();
      for (const [path, person, body] of [
        ['/assessments', 'owner', assessment()],
        ['/evidence', 'owner', fairnessEvaluation()],
        ['/sign-offs', 'validator', approval(subjectDigest)],
        [
          '/break-glass',
          'director',
          { id: randomUUID(), role: 'executive', reason: 'Now.' },
        ],
      ] as const) {
        expect(await governance.attempt(path, person, body)).toEqual(
          refusedWith(409, gone),
        );
      }
    });
  });

  describe('the end of a model', () => {
    it('closes its record for good', async () => {
      await governance.approve();
      const first = ending({ successor: 'Resource:default/successor' });
      const { body } = await governance
        .submit('/decommissions', 'officer', first)
        .expect(201);
      expect(body.successor).toBe('resource:default/successor');
      await expect(governance.scorecard()).resolves.toMatchObject({
        status: 'retired',
      });
      await governance
        .submit('/decommissions', 'officer', first)
        .expect(201, body);

      const closed = /was ended by user:default\/officer/;
      expect(
        await governance.attempt('/decommissions', 'officer', ending()),
      ).toEqual(refusedWith(409, closed));
      expect(
        await governance.attempt('/suspensions', 'officer', stop()),
      ).toEqual(refusedWith(409, closed));
      expect(
        await governance.attempt('/evidence', 'owner', fairnessEvaluation()),
      ).toEqual(refusedWith(409, closed));
      const { subjectDigest } = await governance.subject();
      expect(
        await governance.attempt(
          '/sign-offs',
          'validator',
          approval(subjectDigest),
        ),
      ).toEqual(refusedWith(409, closed));
    });

    it('waits for what blocks retirement', async () => {
      const entity = modelEntity(model);
      await governance.change({
        ...entity,
        spec: { ...entity.spec, lifecycle: 'deprecated' },
      });
      expect(
        await governance.attempt('/decommissions', 'officer', ending()),
      ).toEqual(refusedWith(400, /open: decommission-ready/));
    });

    it('is not decided by who owns or assessed the model', async () => {
      expect(
        await governance.attempt('/decommissions', 'owning-director', ending()),
      ).toEqual(refusedWith(403, /cannot end .* owns the model/));
      await governance
        .submit('/assessments', 'officer', assessment())
        .expect(201);
      expect(
        await governance.attempt('/decommissions', 'officer', ending()),
      ).toEqual(refusedWith(403, /assessed the risk of/));
    });

    it('is refused to roles that may not stop, and with itself as successor', async () => {
      expect(
        await governance.attempt(
          '/decommissions',
          'validator',
          ending({ role: 'model-validator' }),
        ),
      ).toEqual(refusedWith(403, /^role: /));
      expect(
        await governance.attempt(
          '/decommissions',
          'officer',
          ending({ successor: `resource:default/${model}` }),
        ),
      ).toEqual(refusedWith(400, /^successor: /));
    });
  });
});

describe.each(databases.eachSupportedId())('emergencies on %s', id => {
  let governance: Accountability;

  beforeAll(async () => {
    governance = await startAccountability(
      await databases.init(id),
      SHORT_EMERGENCY,
    );
  });

  afterAll(async () => {
    await governance.backend.stop();
  });

  it('are not declared again before the review of the first is decided', async () => {
    governance.next();
    await governance.makeReady();
    await governance
      .submit('/break-glass', 'director', emergency())
      .expect(201);
    await new Promise(over => setTimeout(over, 1100));
    expect(
      await governance.attempt('/break-glass', 'director', emergency()),
    ).toEqual(refusedWith(409, /^The review that the last emergency opened/));

    const { subjectDigest } = await governance.subject();
    await governance
      .submit(
        '/sign-offs',
        'validator',
        approval(subjectDigest, {
          decision: 'rejected',
          comment: 'Not without a test.',
        }),
      )
      .expect(201);
    await governance
      .submit('/break-glass', 'director', emergency())
      .expect(201);
  });
});

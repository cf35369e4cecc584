import { randomUUID } from 'node:crypto';
import {
  startAccountability,
  type Accountability,
} from './__testUtils__/accountability';
import { modelEntity } from './__testUtils__/entities';
import { approval, fairnessEvaluation } from './__testUtils__/submissions';
import { createTestDatabases } from './__testUtils__/testDatabases';

jest.setTimeout(120_000);

const databases = createTestDatabases();

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

  const refused = async (
    path: string,
    person: string,
    body: unknown,
    status: number,
    reason: RegExp,
  ) => {
    const before = await governance.entries();
    const response = await governance.submit(path, person, body);
    expect(response.body.error?.message).toMatch(reason);
    expect(response.status).toBe(status);
    await expect(governance.entries()).resolves.toBe(before);
  };
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
      await refused('/suspensions', 'officer', stop(), 409, /already/);

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
      await refused(
        lifts,
        'second-validator',
        vote(),
        409,
        /is lifted already/,
      );
    });

    it('is only for roles that may stop', async () => {
      await refused(
        '/suspensions',
        'validator',
        stop({ role: 'model-validator' }),
        403,
        /^role: .*"stop"/,
      );
      await refused('/suspensions', 'owner', stop(), 403, /cannot act as/);
    });

    it('may be decided by who owns the model: stopping needs no second pair of eyes', async () => {
      await governance
        .submit('/suspensions', 'owning-director', stop())
        .expect(201);
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
      await refused(
        lifts,
        'officer',
        vote({ role: 'risk-officer' }),
        400,
        /^role: Risk officer is not asked/,
      );
      await refused(lifts, 'owner', vote(), 403, /cannot act as/);
      await governance
        .submit('/evidence', 'validator', fairnessEvaluation())
        .expect(201);
      await refused(lifts, 'validator', vote(), 403, /submitted the evidence/);
    });

    it('lets nobody sign until it is lifted', async () => {
      const { subjectDigest } = await governance.subject();
      await suspended();
      await refused(
        '/sign-offs',
        'validator',
        approval(subjectDigest),
        409,
        /is suspended \(It refuses everybody\.\)/,
      );
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
      await refused(
        path(signOff),
        'officer',
        stop(),
        409,
        /is revoked already/,
      );
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
      await refused(
        path(body),
        'guard',
        stop({ role: 'security' }),
        400,
        /is a rejection/,
      );
      await refused(
        path(body),
        'validator',
        stop({ role: 'model-validator' }),
        403,
        /^role: /,
      );
    });
  });

  describe('break-glass', () => {
    const emergency = (changes: object = {}) => ({
      id: randomUUID(),
      role: 'executive',
      reason: 'The bank stands still without it.',
      ...changes,
    });

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
      await refused(
        '/break-glass',
        'director',
        emergency(),
        409,
        /already, until/,
      );
    });

    it('is refused to who owns the model, has not the power, or names no version', async () => {
      await refused(
        '/break-glass',
        'owning-director',
        emergency(),
        403,
        /owns the model/,
      );
      await refused(
        '/break-glass',
        'officer',
        emergency({ role: 'risk-officer' }),
        403,
        /^role: .*"break-glass"/,
      );
      await refused(
        '/break-glass',
        'director',
        emergency({ version: '9' }),
        400,
        /^version: "9"/,
      );
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
      await refused('/decommissions', 'officer', ending(), 409, closed);
      await refused('/suspensions', 'officer', stop(), 409, closed);
      await refused('/evidence', 'owner', fairnessEvaluation(), 409, closed);
      const { subjectDigest } = await governance.subject();
      await refused(
        '/sign-offs',
        'validator',
        approval(subjectDigest),
        409,
        closed,
      );
    });

    it('waits for what blocks retirement', async () => {
      const entity = modelEntity(model);
      await governance.change({
        ...entity,
        spec: { ...entity.spec, lifecycle: 'deprecated' },
      });
      await refused(
        '/decommissions',
        'officer',
        ending(),
        400,
        /open: decommission-ready/,
      );
    });

    it('is refused to roles that may not stop, and with itself as successor', async () => {
      await refused(
        '/decommissions',
        'validator',
        ending({ role: 'model-validator' }),
        403,
        /^role: /,
      );
      await refused(
        '/decommissions',
        'officer',
        ending({ successor: `resource:default/${model}` }),
        400,
        /^successor: /,
      );
    });
  });
});

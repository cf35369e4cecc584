import { randomUUID } from 'node:crypto';
import {
  startAccountability,
  type Accountability,
} from './__testUtils__/accountability';
import { modelEntity } from './__testUtils__/entities';
import { as, pathOf } from './__testUtils__/governanceBackend';
import { approval, fairnessEvaluation } from './__testUtils__/submissions';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { chainProblems } from './__testUtils__/verifyChain';

jest.setTimeout(120_000);

const databases = createTestDatabases();

const request = (changes: object = {}) => ({
  id: randomUUID(),
  gate: 'production',
  dueOn: '2999-01-01',
  ...changes,
});

const condition = (changes: object = {}) => ({
  text: 'Measure again',
  owner: 'user:default/second-validator',
  dueOn: '2999-01-01',
  ...changes,
});

const closure = (changes: object = {}) => ({
  id: randomUUID(),
  role: 'model-validator',
  condition: 0,
  comment: 'Measured.',
  ...changes,
});

describe.each(databases.eachSupportedId())('review and sign-off on %s', id => {
  let governance: Accountability;
  let model: string;
  let chains: () => Promise<string[]>;

  beforeAll(async () => {
    const knex = await databases.init(id);
    governance = await startAccountability(knex);
    chains = () => chainProblems(knex);
  });

  afterAll(async () => {
    await governance.backend.stop();
  });

  afterEach(async () => {
    await expect(chains()).resolves.toEqual([]);
  });

  beforeEach(async () => {
    model = governance.next();
    await governance.makeReady();
  });

  /** A submission that is refused and leaves nothing behind. */
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

  const sign = async (person: string, changes: object = {}) => {
    const { subjectDigest } = await governance.subject();
    return governance.submit(
      '/sign-offs',
      person,
      approval(subjectDigest, changes),
    );
  };
  const signed = async (person: string, changes: object = {}) => {
    const { status, body } = await sign(person, changes);
    expect({ status, error: body.error }).toEqual({ status: 201 });
    return body;
  };
  const refusedToSign = async (
    person: string,
    changes: object,
    status: number,
    reason: RegExp,
  ) => {
    const { subjectDigest } = await governance.subject();
    await refused(
      '/sign-offs',
      person,
      approval(subjectDigest, changes),
      status,
      reason,
    );
  };

  describe('a review request', () => {
    it('asks the roles that the policy asks, and puts the model in review until it is withdrawn', async () => {
      const { body } = await governance
        .submit('/review-requests', 'owner', request())
        .expect(201);
      const { subjectDigest } = await governance.subject();
      expect(body).toMatchObject({
        roles: ['model-validator', 'security'],
        subjectDigest,
        recordedBy: 'user:default/owner',
        modelVersion: '1.0.0',
      });
      await expect(governance.scorecard()).resolves.toMatchObject({
        status: 'in-review',
        reviewRequests: [{ id: body.id, state: 'open' }],
      });

      const path = `/review-requests/${body.id}/withdrawals`;
      const withdrawal = () => ({ id: randomUUID(), reason: 'Too early.' });
      await governance.submit(path, 'owner', withdrawal()).expect(201);
      await expect(governance.scorecard()).resolves.toMatchObject({
        status: 'draft',
        reviewRequests: [{ state: 'withdrawn' }],
      });
      await refused(path, 'owner', withdrawal(), 409, /it is withdrawn/);
    });

    it('is decided by the last signature', async () => {
      await governance
        .submit('/review-requests', 'owner', request())
        .expect(201);
      await governance.approve();
      await expect(governance.scorecard()).resolves.toMatchObject({
        status: 'approved',
        reviewRequests: [{ state: 'decided' }],
      });
    });

    it.each([
      ['a gate that nobody signs', { gate: 'pilot' }, 400, /^gate: /],
      ['a day in the past', { dueOn: '2020-01-01' }, 400, /^dueOn: /],
      [
        'a version that is not there',
        { version: '9' },
        400,
        /^version: "9" is not a version/,
      ],
      [
        'a use that is not there',
        { useCases: ['nothing'] },
        400,
        /^useCases\[0\]: "nothing"/,
      ],
    ])('is refused for %s', async (_what, changes, status, reason) => {
      await refused(
        '/review-requests',
        'owner',
        request(changes),
        status,
        reason,
      );
    });

    it('is refused while the same is open, of two at once too', async () => {
      const answers = await Promise.all([
        governance.submit('/review-requests', 'owner', request()),
        governance.submit('/review-requests', 'other', request()),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      await refused(
        '/review-requests',
        'owner',
        request(),
        409,
        /is open until 2999-01-01/,
      );
    });

    it('keeps who asked for it from signing', async () => {
      await governance
        .submit('/review-requests', 'validator', request())
        .expect(201);
      await refusedToSign('validator', {}, 403, /asked for its review/);
      await signed('second-validator');
    });
  });

  describe('a signature', () => {
    it('is given in one role by one person', async () => {
      await signed('validating-guard');
      await refusedToSign(
        'validating-guard',
        { role: 'security' },
        403,
        /one person holds one role/,
      );
    });

    it('counts once when it is given twice at once', async () => {
      const { subjectDigest } = await governance.subject();
      const answers = await Promise.all(
        [1, 2].map(() =>
          governance.submit('/sign-offs', 'validator', approval(subjectDigest)),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      const { signOffs } = await governance.scorecard();
      expect(signOffs[0]).toMatchObject({ role: 'model-validator', given: 1 });
    });

    it('is repeated only when its renewal is open; a refusal needs no such time', async () => {
      await governance.approve();
      await refusedToSign('validator', {}, 409, /has signed this/);
      await signed('guard', { role: 'security' });
      await signed('validator', { decision: 'rejected', comment: 'Too old.' });
      await expect(governance.scorecard()).resolves.toMatchObject({
        status: 'approved',
        flags: expect.arrayContaining(['renewal-rejected']),
      });
    });

    it('is of the version and the uses that it names, and of nothing else', async () => {
      const entity = modelEntity(model, {
        model: {
          versions: [
            {
              version: '2.0.0',
              digest: `sha256:${'cd'.repeat(32)}`,
              live: true,
            },
          ],
        },
      });
      await governance.change(entity);
      const older = await governance.subject('?version=1.0.0&useCase=ranking');
      const newer = await governance.subject('?version=2.0.0');
      expect(newer.subjectDigest).not.toBe(older.subjectDigest);
      expect(newer.subject.openBlockers).toContain('fairness-evaluated');

      await refused(
        '/sign-offs',
        'validator',
        approval(older.subjectDigest, { version: '2.0.0' }),
        409,
        /^subjectDigest: /,
      );
      await refused(
        '/sign-offs',
        'validator',
        approval(newer.subjectDigest, { version: '2.0.0' }),
        400,
        /open: fairness-evaluated/,
      );
      const { body } = await governance
        .submit(
          '/sign-offs',
          'validator',
          approval(newer.subjectDigest, {
            version: '2.0.0',
            decision: 'rejected',
            comment: 'Nothing was measured.',
          }),
        )
        .expect(201);
      expect(body).toMatchObject({
        modelVersion: '2.0.0',
        modelDigest: `sha256:${'cd'.repeat(32)}`,
      });
      await governance
        .submit(
          '/sign-offs',
          'validator',
          approval(older.subjectDigest, { useCases: ['ranking'] }),
        )
        .expect(201);
      const { standings } = await governance.scorecard();
      expect(
        standings.map(({ version, status }) => [version, status]).sort(),
      ).toEqual([
        ['1.0.0', 'in-review'],
        ['2.0.0', 'rejected'],
      ]);
    });

    it('is asked for by nobody where the model is not there', async () => {
      const { status } = await governance.backend.get(
        pathOf('no-such', '/subject'),
        as('other'),
      );
      expect(status).toBe(404);
    });
  });

  describe('a condition', () => {
    const path = ({ id: signOffId }: { id: string }) =>
      `/sign-offs/${signOffId}/condition-closures`;
    const approveWith = (...conditions: object[]) =>
      governance.approve({
        decision: 'approved-with-conditions',
        conditions: conditions.map(changes => condition(changes)),
      });

    it('is closed by the role that set it', async () => {
      const signOff = await approveWith({});
      await expect(governance.scorecard()).resolves.toMatchObject({
        status: 'approved-with-conditions',
        conditions: [{ state: 'open' }],
      });
      await governance
        .submit(path(signOff), 'validating-guard', closure())
        .expect(201);
      await expect(governance.scorecard()).resolves.toMatchObject({
        status: 'approved',
        conditions: [
          { state: 'closed', closedBy: 'user:default/validating-guard' },
        ],
      });
      await refused(path(signOff), 'validator', closure(), 409, /^condition: /);
    });

    it('is not closed by another role, by who was to meet it, or under a number that it has not', async () => {
      const signOff = await approveWith(
        {},
        { owner: 'group:default/validators' },
      );
      await refused(
        path(signOff),
        'guard',
        closure({ role: 'security' }),
        403,
        /^role: .*"model-validator"/,
      );
      await refused(
        path(signOff),
        'second-validator',
        closure(),
        403,
        /second-validator has to see to it/,
      );
      await refused(
        path(signOff),
        'validator',
        closure({ condition: 1 }),
        403,
        /as group:default\/validators/,
      );
      await refused(
        path(signOff),
        'validator',
        closure({ condition: 2 }),
        400,
        /^condition: /,
      );
      await refused(
        path({ id: randomUUID() }),
        'validator',
        closure(),
        404,
        /has no sign-off/,
      );
    });
  });

  describe('a change plan', () => {
    const plan = (changes: object = {}) => ({
      id: randomUUID(),
      title: 'Monthly retraining',
      description: 'The same data, a month later.',
      allows: ['version', 'digest'],
      versions: '1.x',
      ...changes,
    });

    it('is signed with the subject and lets versions within its bounds inherit the approval', async () => {
      await governance.submit('/change-plans', 'owner', plan()).expect(201);
      await governance.approve();
      await governance.change(
        modelEntity(model, {
          model: { version: '1.1.0', digest: `sha256:${'ef'.repeat(32)}` },
        }),
      );
      await governance
        .submit('/evidence', 'owner', fairnessEvaluation())
        .expect(201);
      await expect(governance.scorecard()).resolves.toMatchObject({
        status: 'approved',
        standings: [{ version: '1.1.0', approvedBy: 'change-plan' }],
      });
    });

    it.each([
      ['no range where the version may change', { versions: undefined }],
      ['a range that is none', { versions: 'the next one' }],
      ['a range where the version may not change', { allows: ['digest'] }],
    ])('is refused with %s', async (_what, changes) => {
      await refused(
        '/change-plans',
        'owner',
        plan(changes),
        400,
        /^versions: /,
      );
    });
  });
});

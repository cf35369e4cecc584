import { randomUUID } from 'node:crypto';
import { modelFactsFromEntity } from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import {
  refusedWith,
  startAccountability,
  type Accountability,
} from './__testUtils__/accountability';
import { modelEntity } from './__testUtils__/entities';
import { as, pathOf } from './__testUtils__/governanceBackend';
import {
  approval,
  assessment,
  fairnessEvaluation,
} from './__testUtils__/submissions';
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
  let knex: Knex;
  let governance: Accountability;
  let model: string;

  beforeAll(async () => {
    knex = await databases.init(id);
    governance = await startAccountability(knex);
  });

  afterAll(async () => {
    await governance.backend.stop();
  });

  beforeEach(async () => {
    model = governance.next();
    await governance.makeReady();
  });

  const sign = async (person: string, changes: object = {}) => {
    const { subjectDigest } = await governance.subject();
    await governance
      .submit('/sign-offs', person, approval(subjectDigest, changes))
      .expect(201);
  };
  const attemptToSign = async (person: string, changes: object) => {
    const { subjectDigest } = await governance.subject();
    return governance.attempt(
      '/sign-offs',
      person,
      approval(subjectDigest, changes),
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
      expect(await governance.attempt(path, 'owner', withdrawal())).toEqual(
        refusedWith(409, /it is withdrawn/),
      );
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
      expect(
        await governance.attempt('/review-requests', 'owner', request(changes)),
      ).toEqual(refusedWith(status, reason));
    });

    it('is refused while the same is open, of two at once too', async () => {
      const answers = await Promise.all([
        governance.submit('/review-requests', 'owner', request()),
        governance.submit('/review-requests', 'other', request()),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      expect(
        await governance.attempt('/review-requests', 'owner', request()),
      ).toEqual(refusedWith(409, /is open until 2999-01-01/));
    });

    it('keeps who asked for it from signing', async () => {
      await governance
        .submit('/review-requests', 'validator', request())
        .expect(201);
      expect(await attemptToSign('validator', {})).toEqual(
        refusedWith(403, /asked for its review/),
      );
      await sign('second-validator');
    });

    it('keeps who asked for it from signing after it is withdrawn too', async () => {
      const { body } = await governance
        .submit('/review-requests', 'validator', request())
        .expect(201);
      await governance
        .submit(`/review-requests/${body.id}/withdrawals`, 'validator', {
          id: randomUUID(),
          reason: 'To sign it myself.',
        })
        .expect(201);
      expect(await attemptToSign('validator', {})).toEqual(
        refusedWith(403, /asked for its review/),
      );
    });

    it('is withdrawn by who asked for it or by the owner, and by nobody else', async () => {
      const { body } = await governance
        .submit('/review-requests', 'validator', request())
        .expect(201);
      const path = `/review-requests/${body.id}/withdrawals`;
      const withdrawal = { id: randomUUID(), reason: 'Too early.' };
      expect(
        await governance.attempt(path, 'second-validator', withdrawal),
      ).toEqual(
        refusedWith(403, /second-validator cannot withdraw .*validator asked/),
      );
      await governance.submit(path, 'owner', withdrawal).expect(201);
    });
  });

  describe('a refusal', () => {
    const refuse = () =>
      sign('validator', { decision: 'rejected', comment: 'Too little data.' });
    const standing =
      /user:default\/validator has refused this for "ranking" .*; ask for a review anew/;

    it('is not outvoted: nobody else approves until a review is asked for anew', async () => {
      await governance
        .submit('/review-requests', 'owner', request())
        .expect(201);
      await refuse();
      expect(await attemptToSign('second-validator', {})).toEqual(
        refusedWith(409, standing),
      );
      expect(await attemptToSign('guard', { role: 'security' })).toEqual(
        refusedWith(409, standing),
      );
      await sign('second-validator', {
        decision: 'rejected',
        comment: 'I think so too.',
      });

      const { body } = await governance
        .submit('/review-requests', 'owner', request())
        .expect(201);
      await sign('second-validator');
      await governance
        .submit(`/review-requests/${body.id}/withdrawals`, 'owner', {
          id: randomUUID(),
          reason: 'Too early.',
        })
        .expect(201);
      expect(await attemptToSign('guard', { role: 'security' })).toEqual(
        refusedWith(409, standing),
      );
      await governance
        .submit('/review-requests', 'owner', request())
        .expect(201);
      await sign('guard', { role: 'security' });
      await expect(governance.scorecard()).resolves.toMatchObject({
        status: 'approved',
      });
    });

    it('is taken back by who refused', async () => {
      await refuse();
      await sign('validator');
      await sign('guard', { role: 'security' });
      await expect(governance.scorecard()).resolves.toMatchObject({
        status: 'approved',
      });
    });

    it('of a renewal stops no other renewal while the approval is in force', async () => {
      await governance.approve();
      await refuse();
      await sign('guard', { role: 'security' });
      await expect(governance.scorecard()).resolves.toMatchObject({
        status: 'approved',
      });
    });
  });

  describe('a signature', () => {
    it('is given in one role by one person', async () => {
      await sign('validating-guard');
      expect(
        await attemptToSign('validating-guard', { role: 'security' }),
      ).toEqual(refusedWith(403, /one person holds one role/));
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
      expect(await attemptToSign('validator', {})).toEqual(
        refusedWith(409, /has signed this/),
      );
      await sign('guard', { role: 'security' });
      await sign('validator', { decision: 'rejected', comment: 'Too old.' });
      await expect(governance.scorecard()).resolves.toMatchObject({
        status: 'approved',
        flags: expect.arrayContaining(['renewal-rejected']),
      });
    });

    it('is given for one use and later for all of them', async () => {
      const entity = modelEntity(model);
      const [ranking] = modelFactsFromEntity(entity, {
        dependencies: [],
      }).useCases;
      await governance.change(
        modelEntity(model, {
          model: { useCases: [ranking, { ...ranking, name: 'sorting' }] },
        }),
      );
      await governance
        .submit('/assessments', 'owner', assessment({ useCase: 'sorting' }))
        .expect(201);
      const attempt = async (useCases: string[]) => {
        const query = useCases.map(name => `useCase=${name}`).join('&');
        const { subjectDigest } = await governance.subject(`?${query}`);
        return governance.attempt(
          '/sign-offs',
          'validator',
          approval(subjectDigest, { useCases }),
        );
      };
      expect(await attempt(['ranking'])).toMatchObject({ status: 201 });
      expect(await attempt(['ranking'])).toEqual(
        refusedWith(409, /has signed this/),
      );
      expect(await attempt(['ranking', 'sorting'])).toMatchObject({
        status: 201,
      });
      expect(await attempt(['sorting'])).toEqual(
        refusedWith(409, /has signed this/),
      );
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

      expect(
        await governance.attempt(
          '/sign-offs',
          'validator',
          approval(older.subjectDigest, { version: '2.0.0' }),
        ),
      ).toEqual(refusedWith(409, /^subjectDigest: /));
      expect(
        await governance.attempt(
          '/sign-offs',
          'validator',
          approval(newer.subjectDigest, { version: '2.0.0' }),
        ),
      ).toEqual(refusedWith(400, /open: fairness-evaluated/));
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
      expect(
        await governance.attempt(path(signOff), 'validator', closure()),
      ).toEqual(refusedWith(409, /^condition: /));
    });

    it('is not closed by another role, by who was to meet it, or under a number that it has not', async () => {
      const signOff = await approveWith(
        {},
        { owner: 'group:default/validators' },
      );
      expect(
        await governance.attempt(
          path(signOff),
          'guard',
          closure({ role: 'security' }),
        ),
      ).toEqual(refusedWith(403, /^role: .*"model-validator"/));
      expect(
        await governance.attempt(path(signOff), 'second-validator', closure()),
      ).toEqual(refusedWith(403, /second-validator has to see to it/));
      expect(
        await governance.attempt(
          path(signOff),
          'validator',
          closure({ condition: 1 }),
        ),
      ).toEqual(refusedWith(403, /as group:default\/validators/));
      expect(
        await governance.attempt(
          path(signOff),
          'validator',
          closure({ condition: 2 }),
        ),
      ).toEqual(refusedWith(400, /^condition: /));
      expect(
        await governance.attempt(
          path({ id: randomUUID() }),
          'validator',
          closure(),
        ),
      ).toEqual(refusedWith(404, /has no sign-off/));
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
      expect(
        await governance.attempt('/change-plans', 'owner', plan(changes)),
      ).toEqual(refusedWith(400, /^versions: /));
    });
  });

  it('leaves chains of the ledger that verify', async () => {
    await expect(chainProblems(knex)).resolves.toEqual([]);
  });
});

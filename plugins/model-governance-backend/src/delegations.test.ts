import { randomUUID } from 'node:crypto';
import { mockCredentials } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import {
  refusedWith,
  startAccountability,
  type Accountability,
} from './__testUtils__/accountability';
import { as } from './__testUtils__/governanceBackend';
import { approval, fairnessEvaluation } from './__testUtils__/submissions';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { chainProblems } from './__testUtils__/verifyChain';

jest.setTimeout(120_000);

const databases = createTestDatabases();

const PATH = '/api/model-governance/delegations';

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const delegation = (changes: object = {}) => ({
  id: randomUUID(),
  role: 'model-validator',
  deputy: 'user:default/other',
  from: inDays(0),
  until: inDays(14),
  reason: 'On leave.',
  ...changes,
});

describe.each(databases.eachSupportedId())('delegations on %s', id => {
  let knex: Knex;
  let governance: Accountability;

  beforeAll(async () => {
    knex = await databases.init(id);
    governance = await startAccountability(knex);
  });

  afterAll(async () => {
    await governance.backend.stop();
  });

  beforeEach(async () => {
    governance.next();
    await governance.makeReady();
  });

  const own = async (
    person: string,
  ): Promise<{ given: { id: string }[]; received: { id: string }[] }> => {
    const { body } = await governance.backend.get(PATH, as(person)).expect(200);
    return body;
  };
  const delegate = (person: string, changes: object = {}) =>
    governance.backend.post(PATH, as(person), delegation(changes));
  const end = (person: string, delegationId: string) =>
    governance.backend.post(`${PATH}/${delegationId}/end`, as(person), {
      id: randomUUID(),
      reason: 'Back again.',
    });
  const sign = async (person: string, changes: object = {}) => {
    const { subjectDigest } = await governance.subject();
    return governance.submit(
      '/sign-offs',
      person,
      approval(subjectDigest, changes),
    );
  };
  const attemptToSign = async (person: string, changes: object) => {
    const { subjectDigest } = await governance.subject();
    return governance.attempt(
      '/sign-offs',
      person,
      approval(subjectDigest, changes),
    );
  };
  const FOR_VALIDATOR = { onBehalfOf: 'user:default/validator' };

  afterEach(async () => {
    for (const person of [
      'validator',
      'second-validator',
      'guard',
      'officer',
    ]) {
      const { given } = await own(person);
      for (const each of given) {
        await end(person, each.id).expect(201);
      }
    }
  });

  it('let a deputy sign for the person who lent the role, who then need not and cannot', async () => {
    const { body: lent } = await delegate('validator').expect(201);
    const { body: signOff } = await sign('other', FOR_VALIDATOR);
    expect(signOff).toMatchObject({
      recordedBy: 'user:default/other',
      onBehalfOf: 'user:default/validator',
      delegationId: lent.id,
      membership: ['group:default/validators', 'group:default/model-risk'],
    });
    const { signOffs } = await governance.scorecard();
    expect(signOffs[0]).toMatchObject({
      given: 1,
      decisions: [
        {
          signedBy: 'user:default/other',
          onBehalfOf: 'user:default/validator',
          inForce: true,
        },
      ],
    });
    expect(await attemptToSign('validator', {})).toEqual(
      refusedWith(409, /have one voice/),
    );
    expect(await attemptToSign('other', FOR_VALIDATOR)).toEqual(
      refusedWith(409, /has signed this/),
    );
  });

  it('give the person and all their deputies one voice, of two at once too', async () => {
    await delegate('validator').expect(201);
    await delegate('validator', { deputy: 'user:default/director' }).expect(
      201,
    );
    const { subjectDigest } = await governance.subject();
    const answers = await Promise.all(
      [
        ['validator', {}],
        ['other', FOR_VALIDATOR],
        ['director', FOR_VALIDATOR],
      ].map(([person, changes]) =>
        governance.submit(
          '/sign-offs',
          String(person),
          approval(subjectDigest, Object(changes)),
        ),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('keep one person at one voice in one role, whoever they act for', async () => {
    await delegate('validator', {
      deputy: 'user:default/second-validator',
    }).expect(201);
    await delegate('guard', {
      role: 'security',
      deputy: 'user:default/second-validator',
    }).expect(201);
    expect((await sign('second-validator')).status).toBe(201);
    expect(await attemptToSign('second-validator', FOR_VALIDATOR)).toEqual(
      refusedWith(409, /have one voice/),
    );
    expect(
      await attemptToSign('second-validator', {
        role: 'security',
        onBehalfOf: 'user:default/guard',
      }),
    ).toEqual(
      refusedWith(403, /second-validator signed it as Model validator already/),
    );
  });

  it('pass on what excludes the person, beside what excludes the deputy', async () => {
    await delegate('validator').expect(201);
    await governance
      .submit('/evidence', 'validator', fairnessEvaluation())
      .expect(201);
    expect(await attemptToSign('other', FOR_VALIDATOR)).toEqual(
      refusedWith(
        403,
        /other cannot sign off .*: user:default\/validator submitted/,
      ),
    );
    await delegate('second-validator', { deputy: 'user:default/owner' }).expect(
      201,
    );
    expect(
      await attemptToSign('owner', {
        onBehalfOf: 'user:default/second-validator',
      }),
    ).toEqual(refusedWith(403, /user:default\/owner owns the model/));
  });

  it('hold only for their role, in their time, for their deputy, and until they are ended', async () => {
    const none = /^onBehalfOf: .* has no delegation/;
    expect(await attemptToSign('other', FOR_VALIDATOR)).toEqual(
      refusedWith(403, none),
    );
    expect(
      await attemptToSign('other', { onBehalfOf: 'user:default/no-such' }),
    ).toEqual(refusedWith(403, /not a user of the catalog/));
    expect(await attemptToSign('validator', FOR_VALIDATOR)).toEqual(
      refusedWith(400, /^onBehalfOf: names the person who acts/),
    );
    const { body: future } = await delegate('validator', {
      from: inDays(2),
    }).expect(201);
    expect(await attemptToSign('other', FOR_VALIDATOR)).toEqual(
      refusedWith(403, none),
    );
    await end('other', future.id).expect(201);

    const { body: lent } = await delegate('validator').expect(201);
    expect(await attemptToSign('director', FOR_VALIDATOR)).toEqual(
      refusedWith(403, none),
    );
    expect(
      await attemptToSign('other', { ...FOR_VALIDATOR, role: 'security' }),
    ).toEqual(refusedWith(403, none));
    const { body: ended } = await end('validator', lent.id).expect(201);
    expect(ended).toMatchObject({
      id: lent.id,
      endedBy: 'user:default/validator',
    });
    expect(await attemptToSign('other', FOR_VALIDATOR)).toEqual(
      refusedWith(403, none),
    );
    await end('validator', lent.id).expect(409);
  });

  it('serve acts beside signatures', async () => {
    await delegate('officer', { role: 'risk-officer' }).expect(201);
    const { body } = await governance
      .submit('/suspensions', 'other', {
        id: randomUUID(),
        role: 'risk-officer',
        onBehalfOf: 'user:default/officer',
        reason: 'It refuses everybody.',
      })
      .expect(201);
    expect(body.membership).toEqual(['group:default/risk-office']);
  });

  it.each([
    ['a role that is none', 'validator', { role: 'king' }, 400, /^role: /],
    ['a role that is not held', 'guard', {}, 403, /does not hold it in person/],
    [
      'oneself',
      'validator',
      { deputy: 'user:default/validator' },
      400,
      /^deputy: /,
    ],
    [
      'a group',
      'validator',
      { deputy: 'group:default/others' },
      400,
      /^deputy: must be a user/,
    ],
    [
      'nobody of the catalog',
      'validator',
      { deputy: 'user:default/no-such' },
      400,
      /^deputy: /,
    ],
    ['a past day', 'validator', { from: '2020-01-01' }, 400, /^from: /],
    [
      'an end before the beginning',
      'validator',
      { from: inDays(5), until: inDays(4) },
      400,
      /^until: /,
    ],
    [
      'longer than the policy allows',
      'validator',
      { until: inDays(181) },
      400,
      /^until: .* P180D/,
    ],
  ])('are refused for %s', async (_what, person, changes, status, reason) => {
    const before = await governance.entries();
    const response = await delegate(person, changes);
    expect(response.body.error?.message).toMatch(reason);
    expect(response.status).toBe(status);
    await expect(governance.entries()).resolves.toBe(before);
  });

  it('are not passed on by a deputy', async () => {
    await delegate('validator').expect(201);
    const { body } = await delegate('other', {
      deputy: 'user:default/director',
    }).expect(403);
    expect(body.error.message).toMatch(/does not hold it in person/);
  });

  it('are made once: a repetition answers with what is there, an overlap is refused', async () => {
    const content = delegation();
    const answers = await Promise.all(
      [content, content, delegation()].map(body =>
        governance.backend.post(PATH, as('validator'), body),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual(
      answers[2].status === 201 ? [201, 409, 409] : [201, 201, 409],
    );
    const { given } = await own('validator');
    expect(given).toHaveLength(1);
    const { body } = await governance.backend
      .post(PATH, as('validator'), { ...content, id: given[0].id, reason: 'x' })
      .expect(409);
    expect(body.error.message).toMatch(/^id: |already$/);
  });

  it('are shown to their two persons and to nobody else, and ended by nobody else', async () => {
    const { body } = await delegate('validator').expect(201);
    await expect(own('validator')).resolves.toEqual({
      given: [body],
      received: [],
    });
    await expect(own('other')).resolves.toEqual({
      given: [],
      received: [body],
    });
    await expect(own('guard')).resolves.toEqual({ given: [], received: [] });
    await end('guard', body.id).expect(404);
  });

  it('are made in person', async () => {
    const actedFor = `Bearer ${mockCredentials.user.token(
      'user:default/validator',
      { actor: { subject: 'plugin:scaffolder' } },
    )}`;
    const { status, body } = await governance.backend.post(
      PATH,
      actedFor,
      delegation(),
    );
    expect(status).toBe(403);
    expect(body.error.message).toMatch(/Records are made in person/);
  });

  it('leave a chain of the ledger that verifies', async () => {
    await expect(chainProblems(knex)).resolves.toEqual([]);
  });
});

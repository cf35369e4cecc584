import { randomUUID } from 'node:crypto';
import { SYSTEM_PRINCIPAL } from '@modelgov/backstage-plugin-model-governance-common';
import {
  refusedWith,
  startAccountability,
  type Accountability,
} from './__testUtils__/accountability';
import { assessment, fairnessEvaluation } from './__testUtils__/submissions';
import { createTestDatabases } from './__testUtils__/testDatabases';

jest.setTimeout(120_000);

const databases = createTestDatabases();

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const wish = (changes: object = {}) => ({
  id: randomUUID(),
  requirementId: 'fairness-evaluated',
  justification: 'The figures by age come with the next release.',
  compensatingControl: 'A person looks at every refusal.',
  expiresOn: inDays(60),
  ...changes,
});

const decision = (changes: object = {}) => ({
  id: randomUUID(),
  role: 'risk-officer',
  decision: 'granted',
  ...changes,
});

/** An assessment in which nothing is known, so that the worst is assumed. */
const worst = () => {
  const { answers } = assessment();
  return assessment({
    answers: Object.fromEntries(
      Object.keys(answers).map(question => [question, 'unknown']),
    ),
  });
};

describe.each(databases.eachSupportedId())('waivers on %s', id => {
  let governance: Accountability;

  beforeAll(async () => {
    governance = await startAccountability(await databases.init(id));
  });

  afterAll(async () => {
    await governance.backend.stop();
  });

  beforeEach(async () => {
    governance.next();
    await governance.submit('/assessments', 'owner', assessment()).expect(201);
  });

  const requested = async (changes: object = {}) => {
    const { body } = await governance
      .submit('/waivers', 'owner', wish(changes))
      .expect(201);
    return { id: body.id, decisions: `/waivers/${body.id}/decisions` };
  };
  const granted = async (changes: object = {}) => {
    const waiver = await requested(changes);
    await governance
      .submit(waiver.decisions, 'officer', decision())
      .expect(201);
    return waiver;
  };

  it('lifts the block of a requirement while it runs, and not the score', async () => {
    const before = await governance.scorecard();
    const waiver = await requested();
    await expect(governance.scorecard()).resolves.toMatchObject({
      waivers: [{ id: waiver.id, state: 'requested' }],
      subject: { openBlockers: ['fairness-evaluated'] },
    });
    const { body } = await governance
      .submit(waiver.decisions, 'officer', decision())
      .expect(201);
    expect(body).toMatchObject({
      tier: 'medium',
      membership: ['group:default/risk-office'],
    });
    await expect(governance.scorecard()).resolves.toMatchObject({
      waivers: [{ state: 'granted', decidedBy: 'user:default/officer' }],
      subject: { openBlockers: [] },
      score: before.score,
    });

    await governance
      .submit(`/waivers/${waiver.id}/revocations`, 'officer', {
        id: randomUUID(),
        role: 'risk-officer',
        reason: 'Nobody looks at the refusals.',
      })
      .expect(201);
    await expect(governance.scorecard()).resolves.toMatchObject({
      waivers: [{ state: 'revoked' }],
      subject: { openBlockers: ['fairness-evaluated'] },
    });
    expect(
      await governance.attempt(`/waivers/${waiver.id}/revocations`, 'officer', {
        id: randomUUID(),
        role: 'risk-officer',
        reason: 'Again.',
      }),
    ).toEqual(refusedWith(409, /it is revoked/));
  });

  it.each([
    [
      'a requirement that is none',
      { requirementId: 'no-such' },
      /^requirementId: "no-such" is not a requirement/,
    ],
    [
      'a signature',
      { requirementId: 'signed' },
      /^requirementId: "signed" cannot be waived/,
    ],
    ['an end in the past', { expiresOn: '2020-01-01' }, /^expiresOn: /],
    [
      'more time than the tier allows',
      { expiresOn: inDays(92) },
      /^expiresOn: .* medium ends within P90D/,
    ],
    ['the renewal of nothing', { renews: randomUUID() }, /^renews: /],
  ])('is not asked for %s', async (_what, changes, reason) => {
    expect(
      await governance.attempt('/waivers', 'owner', wish(changes)),
    ).toEqual(refusedWith(400, reason));
  });

  it('is not asked for what is met', async () => {
    await governance
      .submit('/evidence', 'owner', fairnessEvaluation())
      .expect(201);
    expect(await governance.attempt('/waivers', 'owner', wish())).toEqual(
      refusedWith(400, /is not open/),
    );
  });

  it('is asked for once at a time, of two at once too', async () => {
    const answers = await Promise.all(
      [1, 2].map(() => governance.submit('/waivers', 'owner', wish())),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await governance.attempt('/waivers', 'owner', wish())).toEqual(
      refusedWith(409, /^requirementId: user:default\/owner asks .* already/),
    );
  });

  it('is decided by a role with the power, never by who asked or who owns the model, and once', async () => {
    const waiver = await requested();
    expect(
      await governance.attempt(
        waiver.decisions,
        'validator',
        decision({ role: 'model-validator' }),
      ),
    ).toEqual(refusedWith(403, /^role: .*"decide-waivers"/));
    expect(
      await governance.attempt(waiver.decisions, 'other', decision()),
    ).toEqual(refusedWith(403, /cannot act as/));
    expect(
      await governance.attempt(waiver.decisions, 'owning-director', decision()),
    ).toEqual(refusedWith(403, /owns the model/));
    expect(
      await governance.attempt(
        waiver.decisions,
        'officer',
        decision({ decision: 'refused' }),
      ),
    ).toEqual(refusedWith(400, /^comment: /));
    const answers = await Promise.all(
      ['granted', 'refused'].map(value =>
        governance.submit(
          waiver.decisions,
          'officer',
          decision({ decision: value, comment: 'So be it.' }),
        ),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(
      await governance.attempt(waiver.decisions, 'officer', decision()),
    ).toEqual(refusedWith(409, /cannot be decided any more/));
  });

  it('is not decided by who asked, although they hold the role', async () => {
    const { body } = await governance
      .submit('/waivers', 'officer', wish())
      .expect(201);
    expect(
      await governance.attempt(
        `/waivers/${body.id}/decisions`,
        'officer',
        decision(),
      ),
    ).toEqual(refusedWith(403, /asked for it/));
  });

  it('is renewed once, and not asked for anew instead', async () => {
    const first = await granted();
    expect(await governance.attempt('/waivers', 'owner', wish())).toEqual(
      refusedWith(400, /^renews: /),
    );
    const second = await granted({ renews: first.id });
    await expect(governance.scorecard()).resolves.toMatchObject({
      waivers: expect.arrayContaining([
        expect.objectContaining({ id: second.id, renewals: 1 }),
      ]),
    });
    for (const renews of [first.id, second.id]) {
      expect(
        await governance.attempt('/waivers', 'owner', wish({ renews })),
      ).toEqual(refusedWith(400, /^renews: .* at most 1/));
    }
  });

  it('is held to the time that a risen tier allows when it is granted', async () => {
    const waiver = await requested();
    await governance.submit('/assessments', 'owner', worst()).expect(201);
    await expect(governance.scorecard()).resolves.toMatchObject({
      tier: 'critical',
    });
    expect(
      await governance.attempt(waiver.decisions, 'officer', decision()),
    ).toEqual(refusedWith(400, /^expiresOn: .* critical ends within P30D/));
    await governance
      .submit(
        waiver.decisions,
        'officer',
        decision({ decision: 'refused', comment: 'Too long.' }),
      )
      .expect(201);
  });

  it('is revoked of a model that left the catalog, but not asked for or granted', async () => {
    const waiver = await granted();
    await governance.unregister();
    const gone = /is not in the catalog any more/;
    expect(
      await governance.attempt(
        '/waivers',
        'owner',
        wish({ renews: waiver.id }),
      ),
    ).toEqual(refusedWith(409, gone));
    expect(
      await governance.attempt(waiver.decisions, 'officer', decision()),
    ).toEqual(refusedWith(409, gone));
    await governance
      .submit(`/waivers/${waiver.id}/revocations`, 'officer', {
        id: randomUUID(),
        role: 'risk-officer',
        reason: 'Nobody looks at the refusals.',
      })
      .expect(201);
    await expect(governance.scorecard()).resolves.toMatchObject({
      waivers: [{ state: 'revoked' }],
    });
  });

  it('ends for good when the tier rises after it was granted', async () => {
    const waiver = await granted();
    await governance.submit('/assessments', 'owner', worst()).expect(201);
    await expect(governance.scorecard()).resolves.toMatchObject({
      waivers: [{ state: 'revoked' }],
    });
    await expect(governance.acts('waiver-revocation')).resolves.toMatchObject([
      { about: waiver.id, recordedBy: SYSTEM_PRINCIPAL },
    ]);
  });
});

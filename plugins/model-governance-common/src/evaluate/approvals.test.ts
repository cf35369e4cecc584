import type { JsonObject } from '@backstage/types';
import {
  GRAVE,
  PLAN,
  READY,
  scorecardOfReady as scorecardOf,
} from '../__fixtures__/readyModel';
import { testFacts } from '../__fixtures__/testFacts';
import { testPolicy } from '../__fixtures__/testPolicy';
import {
  idOf,
  NOW,
  testAct,
  testEvidence,
  testSignOff,
} from '../__fixtures__/testRecords';
import type { Act, SignOff } from '../records';
import { evaluate } from './evaluate';

const { subject } = scorecardOf();
const approval = testSignOff(subject);
const acts = (...more: Act[]) => [...READY.acts, ...more];
const of = (
  signOffs: SignOff[],
  more: Act[] = [],
  now = NOW,
  change: JsonObject = {},
) => scorecardOf({ change, records: { signOffs, acts: acts(...more) }, now });

describe('an approval', () => {
  it('is revoked with one of its signatures, until it is given anew', () => {
    const revocation = testAct('revocation', {
      about: approval.id,
      role: 'risk-officer',
      reason: 'Wrong data.',
      membership: [],
    });
    const again = testSignOff(subject, {
      id: idOf(40),
      recordedAt: '2026-02-11T00:00:00.000Z',
    });
    expect(of([approval], [revocation])).toMatchObject({
      status: 'revoked',
      signOffs: [
        { given: 0, decisions: [{ inForce: false, reason: 'revoked' }] },
      ],
    });
    expect(of([approval, again], [revocation]).status).toBe('approved');
  });

  it('does not fall back on an older signature, or on a plan, when it is revoked', () => {
    const renewed = testSignOff(subject, {
      id: idOf(42),
      recordedAt: '2026-02-08T00:00:00.000Z',
    });
    const revocation = testAct('revocation', {
      about: renewed.id,
      role: 'risk-officer',
      reason: 'Wrong data.',
      membership: [],
    });
    expect(of([approval, renewed], [revocation]).status).toBe('revoked');
  });

  it('is not given by a second opinion after a refusal, unless a review is asked for anew', () => {
    const refused = testSignOff(subject, {
      id: idOf(43),
      decision: 'rejected',
      recordedBy: 'user:default/first',
    });
    const second = testSignOff(subject, {
      id: idOf(44),
      recordedBy: 'user:default/second',
      recordedAt: '2026-02-12T00:00:00.000Z',
    });
    const request = testAct('review-request', {
      id: idOf(45),
      gate: 'production',
      dueOn: '2026-03-20',
      roles: ['validator'],
      subjectDigest: approval.subjectDigest,
    });
    expect(of([refused, second]).status).toBe('rejected');
    expect(of([refused, second], [request]).status).toBe('approved');
  });

  it('may be renewed before it ends', () => {
    const ending = { ...approval, expiresAt: '2026-04-01T00:00:00.000Z' };
    const renewed = testSignOff(subject, {
      id: idOf(41),
      recordedAt: '2026-02-20T00:00:00.000Z',
      expiresAt: '2027-02-20T00:00:00.000Z',
    });
    expect(of([ending])).toMatchObject({
      status: 'approved',
      flags: ['renewal-open'],
      standings: [
        { approvedUntil: '2026-04-01T00:00:00.000Z', approvedBy: 'signatures' },
      ],
    });
    expect(of([ending, renewed])).toMatchObject({
      flags: [],
      standings: [{ approvedUntil: '2027-02-20T00:00:00.000Z' }],
    });
  });

  it('says when one of its signers has come to own the model', () => {
    expect(
      of([{ ...approval, recordedBy: 'user:default/owner' }]).flags,
    ).toEqual(['owner-overlap']);
  });

  it('ends on the day by which an earlier policy must be signed anew', () => {
    const policy = testPolicy(`
apiVersion: model-governance/v1
kind: PolicyPack
metadata: { id: company, version: 2.0.0, title: Company }
approvals: { resignBy: '2026-02-10' }
`);
    const { status, standings } = evaluate({
      facts: testFacts(),
      records: { ...READY, signOffs: [approval] },
      policy,
      now: NOW,
    });
    expect(status).toBe('expired');
    expect(standings[0].approvedUntil).toBeUndefined();
  });

  it('is stale when evidence that it relies on is rejected', () => {
    const oversight = testEvidence({
      id: idOf(60),
      type: 'human-oversight-plan',
      title: 'Oversight',
    });
    const evidence = [...READY.evidence, oversight];
    const signed = testSignOff(scorecardOf({ records: { evidence } }).subject);
    const rejection = testAct('evidence-review', {
      about: oversight.id,
      evidenceType: 'human-oversight-plan',
      role: 'validator',
      decision: 'rejected',
      comment: 'No names.',
      membership: [],
    });
    expect(
      scorecardOf({
        records: { evidence, signOffs: [signed], acts: acts(rejection) },
      }),
    ).toMatchObject({
      status: 'stale',
      statusReason: 'Approved; since then rejected: Oversight.',
    });
  });

  it('is inherited by versions within the change plan that was signed with it', () => {
    const plan = testAct('change-plan', {
      title: 'Monthly retraining',
      description: 'Same features, new data.',
      allows: ['version', 'datasets'],
      versions: '2.x',
    });
    const signed = testSignOff(of([], [plan]).subject);
    const evidence = ['2.1.0', '3.0.0'].map((modelVersion, index) =>
      testEvidence({ id: idOf(70 + index), modelVersion }),
    );
    const at = (version: string, more: JsonObject = {}) =>
      scorecardOf({
        change: { version, ...more },
        records: {
          evidence: [...evidence, PLAN],
          signOffs: [signed],
          acts: acts(plan),
        },
      });
    expect(at('2.1.0')).toMatchObject({
      status: 'approved',
      standings: [{ approvedBy: 'change-plan' }],
    });
    expect(at('3.0.0').status).toBe('draft');
    expect(at('2.0.0-rc.1').status).toBe('draft');
    expect(at('1.9.0').status).toBe('draft');
    expect(at('2.1.0', { modelType: 'rag' }).status).toBe('draft');
  });

  it('is not touched for a time by a requirement that came after it', () => {
    const at = (now: string) =>
      evaluate({
        facts: testFacts(),
        records: { ...READY, evidence: [testEvidence()], signOffs: [approval] },
        policy: testPolicy(),
        now: new Date(now),
        requirementsSince: { plan: '2026-02-15T00:00:00.000Z' },
      });
    expect(at('2026-05-15T00:00:00Z').status).toBe('approved');
    expect(
      at('2026-05-15T00:00:00Z').findings.find(
        ({ requirementId }) => requirementId === 'plan',
      ),
    ).toMatchObject({
      outcome: 'upcoming',
      changesAt: '2026-05-16T00:00:00.000Z',
    });
    expect(at('2026-05-16T00:00:00Z')).toMatchObject({
      status: 'stale',
      statusReason: 'Approved; since then no longer met: plan.',
    });
  });
});

describe('conditions', () => {
  const conditional = testSignOff(subject, {
    decision: 'approved-with-conditions',
    conditions: [
      {
        text: 'Add a notice.',
        owner: 'user:default/owner',
        dueOn: '2026-03-10',
      },
    ],
  });
  const closure = testAct('condition-closure', {
    about: conditional.id,
    role: 'validator',
    condition: 0,
    comment: 'Seen.',
    membership: [],
  });

  it('are open, overdue and closed', () => {
    expect(of([conditional])).toMatchObject({
      status: 'approved-with-conditions',
      conditions: [
        {
          state: 'open',
          role: 'validator',
          suspendsAt: '2026-03-25T00:00:00.000Z',
        },
      ],
      nextChangeAt: '2026-03-11T00:00:00.000Z',
    });
    expect(
      of([conditional], [], new Date('2026-03-11T00:00:00Z')).conditions,
    ).toMatchObject([{ state: 'overdue' }]);
    expect(of([conditional], [closure])).toMatchObject({
      status: 'approved',
      conditions: [{ state: 'closed', closedBy: 'user:default/risk-officer' }],
    });
  });

  it('stop the model when they are overdue past their grace, until they are closed and the quorum votes', () => {
    const stop = testAct('suspension', {
      id: idOf(50),
      role: 'validator',
      reason: 'A condition is overdue.',
      overdue: { signOffId: conditional.id, condition: 0 },
      membership: [],
    });
    const vote = testAct('suspension-lift', {
      id: idOf(51),
      about: stop.id,
      role: 'validator',
      comment: 'Go.',
      recordedBy: 'user:default/validator',
      membership: [],
    });
    const now = new Date('2026-03-25T00:00:00Z');
    expect(of([conditional], [stop], now)).toMatchObject({
      status: 'suspended',
      suspension: {
        openCauses: ['The condition is open: Add a notice.'],
        lifts: [{ role: 'validator', required: 1, given: 0 }],
      },
    });
    expect(
      of([conditional], [stop, closure], now).suspension?.openCauses,
    ).toEqual([]);
    expect(of([conditional], [stop, closure, vote], now)).toMatchObject({
      status: 'approved',
      suspension: undefined,
    });
  });
});

describe('conditions of what was signed before', () => {
  it('stay until they are closed, also when the same person signs again without them', () => {
    const conditional = testSignOff(subject, {
      decision: 'approved-with-conditions',
      conditions: [
        {
          text: 'Add a notice.',
          owner: 'user:default/owner',
          dueOn: '2026-03-10',
        },
      ],
    });
    const again = testSignOff(subject, {
      id: idOf(46),
      recordedAt: '2026-02-20T00:00:00.000Z',
    });
    expect(of([conditional, again])).toMatchObject({
      status: 'approved-with-conditions',
      conditions: [{ signOffId: conditional.id, state: 'open' }],
    });
  });
});

describe('a stop', () => {
  const stop = testAct('suspension', {
    role: 'risk-officer',
    reason: 'It went wrong.',
    membership: [],
  });
  const vote = (id: number, role: string, recordedBy: string) =>
    testAct('suspension-lift', {
      id: idOf(id),
      about: stop.id,
      role,
      comment: 'Go.',
      recordedBy,
      membership: [],
    });

  it('is lifted by every role that signs, one person in one role', () => {
    const grave = scorecardOf({ records: { assessments: [GRAVE] } }).subject;
    const signOffs = [
      testSignOff(grave, { id: idOf(32) }),
      testSignOff(grave, {
        id: idOf(31),
        role: 'legal',
        recordedBy: 'user:default/lawyer',
      }),
    ];
    const after = (...votes: Act[]) =>
      scorecardOf({
        records: { assessments: [GRAVE], signOffs, acts: [stop, ...votes] },
      });
    const one = vote(60, 'validator', 'user:default/validator');
    const same = vote(61, 'legal', 'user:default/validator');
    const other = vote(62, 'legal', 'user:default/lawyer');
    expect(after().status).toBe('suspended');
    expect(after(one, same)).toMatchObject({
      status: 'suspended',
      suspension: {
        lifts: [
          { role: 'validator', given: 1 },
          { role: 'legal', given: 0 },
        ],
      },
    });
    expect(after(one, other).status).toBe('approved');
  });

  it('asks who had to sign when it was recorded, whatever is asked later', () => {
    const asked = {
      ...stop,
      asks: [
        { role: 'validator', required: 1 },
        { role: 'legal', required: 1 },
      ],
    };
    const one = vote(60, 'validator', 'user:default/validator');
    const other = vote(62, 'legal', 'user:default/lawyer');
    expect(of([approval], [asked, one]).status).toBe('suspended');
    expect(of([approval], [asked, one, other]).status).toBe('approved');
  });
});

describe('a waiver', () => {
  const waiver = testAct('waiver', {
    id: idOf(80),
    requirementId: 'plan',
    justification: 'The tool comes in April.',
    compensatingControl: 'Weekly checks by hand.',
    expiresOn: '2026-04-30',
  });
  const granted = testAct('waiver-decision', {
    id: idOf(81),
    about: waiver.id,
    role: 'risk-officer',
    decision: 'granted',
    tier: 'medium',
    membership: [],
  });
  const withoutPlan = (...more: Act[]) => ({
    evidence: [testEvidence()],
    acts: acts(...more),
  });
  const at = (more: Act[], now = NOW) =>
    scorecardOf({ records: withoutPlan(...more), now });

  it('lifts a block while it is in force, and never raises the score', () => {
    const open = at([waiver]);
    const lifted = at([waiver, granted]);
    expect(open.subject.openBlockers).toEqual(['plan']);
    expect(lifted.subject.openBlockers).toEqual([]);
    expect(lifted.score).toBe(open.score);
    expect(lifted.waivers).toMatchObject([{ state: 'granted', renewals: 0 }]);
    expect(
      lifted.findings.find(({ requirementId }) => requirementId === 'plan'),
    ).toMatchObject({
      outcome: 'waived',
      waiver: { id: waiver.id, underlying: 'missing' },
    });
    const signed = testSignOff(lifted.subject);
    const later = (now: string) =>
      scorecardOf({
        records: { ...withoutPlan(waiver, granted), signOffs: [signed] },
        now: new Date(now),
      });
    expect(later('2026-04-30T23:59:59Z').status).toBe('approved');
    expect(later('2026-05-01T00:00:00Z')).toMatchObject({
      status: 'stale',
      waivers: [{ state: 'expired' }],
    });
  });

  it('is void when the tier has risen since it was granted', () => {
    expect(
      scorecardOf({
        records: { ...withoutPlan(waiver, granted), assessments: [GRAVE] },
      }),
    ).toMatchObject({
      waivers: [{ state: 'void' }],
      subject: { openBlockers: ['plan'] },
    });
  });

  it('lifts nothing for another version', () => {
    expect(
      scorecardOf({
        change: { version: '2.1.0' },
        records: {
          ...withoutPlan(waiver, granted),
          evidence: [testEvidence({ modelVersion: '2.1.0' })],
        },
      }).subject.openBlockers,
    ).toEqual(['plan']);
  });

  it('ends when it is revoked', () => {
    const revocation = testAct('waiver-revocation', {
      id: idOf(82),
      about: waiver.id,
      role: 'risk-officer',
      reason: 'Not kept.',
      membership: [],
    });
    expect(at([waiver, granted, revocation])).toMatchObject({
      waivers: [{ state: 'revoked' }],
      subject: { openBlockers: ['plan'] },
    });
  });
});

describe('a request for review', () => {
  const request = testAct('review-request', {
    id: idOf(85),
    gate: 'production',
    dueOn: '2026-03-20',
    roles: ['validator'],
    subjectDigest: approval.subjectDigest,
    recordedBy: 'user:default/owner',
  });
  const refusal = testSignOff(subject, {
    decision: 'rejected',
    recordedAt: '2026-02-05T00:00:00.000Z',
  });

  it('is open until it is decided, withdrawn or lapsed', () => {
    const stateOf = (...given: Parameters<typeof of>) =>
      of(...given).reviewRequests[0].state;
    expect(of([], [request]).status).toBe('in-review');
    expect(stateOf([], [request])).toBe('open');
    expect(stateOf([], [request], new Date('2026-03-21T00:00:00Z'))).toBe(
      'lapsed',
    );
    expect(
      stateOf(
        [{ ...approval, recordedAt: '2026-02-12T00:00:00.000Z' }],
        [request],
      ),
    ).toBe('decided');
    expect(
      stateOf(
        [{ ...refusal, recordedAt: '2026-02-12T00:00:00.000Z' }],
        [request],
      ),
    ).toBe('decided');
    const withdrawal = testAct('review-withdrawal', {
      id: idOf(86),
      about: request.id,
      reason: 'Too early.',
    });
    expect(stateOf([], [request, withdrawal])).toBe('withdrawn');
  });

  it('opens again what was refused before', () => {
    expect(of([refusal]).status).toBe('rejected');
    expect(of([refusal], [request]).status).toBe('in-review');
  });
});

describe('an emergency', () => {
  it('shows while it lasts, and changes nothing of the status', () => {
    const emergency = testAct('break-glass', {
      role: 'risk-officer',
      reason: 'The old model is down.',
      expiresAt: '2026-03-05T00:00:00.000Z',
      membership: [],
    });
    expect(of([], [emergency])).toMatchObject({
      status: 'draft',
      flags: ['break-glass'],
      breakGlassUntil: '2026-03-05T00:00:00.000Z',
      nextChangeAt: '2026-03-05T00:00:00.000Z',
    });
    expect(of([], [emergency], new Date('2026-03-05T00:00:00Z')).flags).toEqual(
      [],
    );
  });
});

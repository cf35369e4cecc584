import { PLAN, READY, scorecardOfReady } from '../__fixtures__/readyModel';
import { testFacts } from '../__fixtures__/testFacts';
import { testPolicy } from '../__fixtures__/testPolicy';
import {
  idOf,
  NOW,
  testEvidence,
  testSignOff,
} from '../__fixtures__/testRecords';
import type { Act, ModelRecords } from '../records';
import { deadlinesOf } from './deadlinesOf';

const policy = testPolicy();
const { subject } = scorecardOfReady();
const signed = testSignOff(subject);
const head = {
  id: idOf(50),
  entityRef: 'resource:default/loan-risk',
  policyVersion: 'base@1.0.0',
  recordedBy: 'user:default/risk',
  recordedAt: '2026-02-10T00:00:00.000Z',
};
const held = { role: 'validator', membership: ['group:default/validators'] };

function deadlines(change: Partial<ModelRecords> = {}) {
  const records = { ...READY, signOffs: [signed], ...change };
  const { findings, standings } = scorecardOfReady({ records });
  return deadlinesOf({
    facts: testFacts(),
    findings,
    standings,
    records,
    policy,
    now: NOW,
  });
}

const ofKind = (kind: string, change?: Partial<ModelRecords>) =>
  deadlines(change).filter(deadline => deadline.kind === kind);

describe('deadlinesOf', () => {
  it('tells owner and role of the end of a signature, 30 and 7 days before', () => {
    expect(ofKind('sign-off-expiry')).toEqual([
      {
        kind: 'sign-off-expiry',
        id: signed.id,
        what: 'Validator',
        at: '2027-02-01T00:00:00.000Z',
        noticeAt: ['2027-01-02T00:00:00.000Z', '2027-01-25T00:00:00.000Z'],
        recipients: ['group:default/owners', 'group:default/validators'],
      },
    ]);
  });

  it('keeps the end of an approval in force whose renewal was refused', () => {
    const refused = testSignOff(subject, {
      id: idOf(51),
      recordedAt: '2026-02-20T00:00:00.000Z',
      decision: 'rejected',
      comment: 'Too old.',
    });
    expect(
      ofKind('sign-off-expiry', { signOffs: [signed, refused] }),
    ).toMatchObject([{ id: signed.id }]);
  });

  it('forgets a signature that was renewed or revoked, or whose version is not in use', () => {
    const later = { id: idOf(51), recordedAt: '2026-02-20T00:00:00.000Z' };
    const renewed = testSignOff(subject, later);
    expect(
      ofKind('sign-off-expiry', { signOffs: [signed, renewed] }),
    ).toMatchObject([{ id: renewed.id }]);
    const revocation: Act = {
      ...head,
      ...held,
      kind: 'revocation',
      about: signed.id,
      reason: 'Wrong data.',
    };
    expect(ofKind('sign-off-expiry', { acts: [revocation] })).toEqual([]);
    const ofOld = testSignOff({
      ...subject,
      bound: { ...subject.bound, version: '1.0.0' },
    });
    expect(ofKind('sign-off-expiry', { signOffs: [ofOld] })).toEqual([]);
  });

  it('reminds the owner of a condition before the day and on it, until it is closed', () => {
    const conditional = testSignOff(subject, {
      decision: 'approved-with-conditions',
      conditions: [
        {
          text: 'Repeat the test.',
          owner: 'user:default/doer',
          dueOn: '2026-04-30',
        },
      ],
    });
    expect(ofKind('condition-due', { signOffs: [conditional] })).toMatchObject([
      {
        noticeAt: ['2026-04-23T00:00:00.000Z', '2026-04-30T00:00:00.000Z'],
        recipients: ['user:default/doer'],
      },
    ]);
    const closure: Act = {
      ...head,
      ...held,
      kind: 'condition-closure',
      about: conditional.id,
      condition: 0,
      comment: 'Done.',
    };
    expect(
      ofKind('condition-due', { signOffs: [conditional], acts: [closure] }),
    ).toEqual([]);
  });

  it('knows when the policy takes evidence for too old', () => {
    expect(ofKind('evidence-expiry')).toMatchObject([
      {
        id: testEvidence().id,
        what: 'Fairness evaluation',
        at: '2026-07-04T00:00:00.000Z',
        recipients: ['group:default/owners'],
      },
    ]);
  });

  it('forgets evidence on which no requirement relies any more', () => {
    const renewed = testEvidence({
      id: idOf(52),
      recordedAt: '2026-02-20T00:00:00.000Z',
      collectedOn: '2026-02-20',
    });
    expect(
      ofKind('evidence-expiry', { evidence: [testEvidence(), PLAN, renewed] }),
    ).toMatchObject([{ id: renewed.id }]);
  });

  it('tells the owner when a use case has to be assessed again', () => {
    expect(ofKind('assessment-expiry')).toMatchObject([
      { what: 'lending', at: '2027-01-10T00:00:00.000Z' },
    ]);
  });
});

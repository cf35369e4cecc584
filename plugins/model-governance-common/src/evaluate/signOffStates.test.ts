import {
  GRAVE,
  PLAN,
  scorecardOfReady as scorecardOf,
} from '../__fixtures__/readyModel';
import {
  idOf,
  testAct,
  testAssessment,
  testSignOff,
} from '../__fixtures__/testRecords';
import type { SignOff } from '../records';

const ofSignOffs = (...signOffs: SignOff[]) =>
  scorecardOf({ records: { signOffs } });
const approval = testSignOff(scorecardOf().subject);

const graveSubject = scorecardOf({ records: { assessments: [GRAVE] } }).subject;
const validator = testSignOff(graveSubject, { id: idOf(32) });
const legal = testSignOff(graveSubject, {
  id: idOf(31),
  role: 'legal',
  recordedBy: 'user:default/lawyer',
});
const ofGrave = (...signOffs: SignOff[]) =>
  scorecardOf({ records: { assessments: [GRAVE], signOffs } });

describe('a sign-off', () => {
  it('counts one person once per role, and in one role only', () => {
    const again = testSignOff(graveSubject, {
      ...validator,
      id: idOf(80),
      role: 'legal',
      recordedAt: '2026-02-03T00:00:00.000Z',
    });
    const { status, signOffs } = ofGrave(again, validator);
    expect(status).toBe('in-review');
    expect(signOffs.map(({ given }) => given)).toEqual([1, 0]);
    expect(signOffs[1].decisions).toMatchObject([
      {
        inForce: false,
        reason: 'the same person has signed in another role',
      },
    ]);
  });

  it('needs as many persons as the tier asks', () => {
    const critical = {
      assessments: [
        testAssessment({
          ...GRAVE,
          aiAct: testAssessment().aiAct,
          result: { ...GRAVE.result, tier: 'critical' },
        }),
      ],
      acts: [idOf(2), PLAN.id].map((about, index) =>
        testAct('evidence-review', {
          id: idOf(90 + index),
          about,
          evidenceType: 'document',
          role: 'validator',
          decision: 'accepted',
          recordedBy: 'user:default/reviewer',
          membership: [],
        }),
      ),
    };
    const subject = scorecardOf({ records: critical }).subject;
    const first = testSignOff(subject, { id: idOf(81) });
    const twice = testSignOff(subject, {
      id: idOf(82),
      recordedAt: '2026-02-03T00:00:00.000Z',
    });
    const second = testSignOff(subject, {
      id: idOf(83),
      recordedBy: 'user:default/other',
    });
    const statusOf = (...signOffs: SignOff[]) =>
      scorecardOf({ records: { ...critical, signOffs } }).status;
    expect(statusOf(first, twice)).toBe('in-review');
    expect(statusOf(first, second)).toBe('approved');
  });

  it('is withdrawn by a later refusal of the same person, until all have signed', () => {
    const refusal = testSignOff(graveSubject, {
      id: idOf(84),
      decision: 'rejected',
      recordedAt: '2026-02-03T00:00:00.000Z',
    });
    const after = (recordedAt: string) => ({ ...legal, recordedAt });
    expect(
      ofGrave(validator, refusal, after('2026-02-04T00:00:00.000Z')).status,
    ).toBe('rejected');
    expect(
      ofGrave(validator, after('2026-02-02T00:00:00.000Z'), refusal),
    ).toMatchObject({ status: 'approved', flags: ['renewal-rejected'] });
  });

  it('of another gate or of a role that is not asked does not count', () => {
    expect(ofSignOffs({ ...approval, gate: 'pilot' }).status).toBe('draft');
    expect(ofSignOffs({ ...approval, role: 'legal' }).status).toBe('draft');
  });

  it('for other facts of the same version is shown with what changed', () => {
    expect(
      scorecardOf({
        change: { datasets: [{ ref: 'loans' }] },
        records: { signOffs: [approval] },
      }).signOffs,
    ).toMatchObject([
      {
        given: 0,
        decisions: [
          { inForce: false, reason: 'signed before datasets changed' },
        ],
      },
    ]);
  });

  it('is a finding of its own', () => {
    const findingOf = (...signOffs: SignOff[]) =>
      ofGrave(...signOffs).findings.find(
        ({ requirementId }) => requirementId === 'signed',
      );
    expect(findingOf()).toMatchObject({
      outcome: 'missing',
      reason: 'Validator: 0 of 1. Legal: 0 of 1.',
      action: { kind: 'sign-off', roles: ['validator', 'legal'] },
    });
    expect(findingOf(validator, legal)).toMatchObject({
      outcome: 'pass',
      reason: 'Signed: Validator, Legal.',
      changesAt: '2027-02-01T00:00:00.000Z',
    });
    expect(findingOf({ ...legal, decision: 'rejected' })?.outcome).toBe('fail');
    expect(findingOf(approval)?.outcome).toBe('stale');
  });
});

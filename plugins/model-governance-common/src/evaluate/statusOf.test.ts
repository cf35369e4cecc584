import type { JsonObject } from '@backstage/types';
import {
  GRAVE,
  PLAN,
  READY,
  scorecardOfReady as scorecardOf,
} from '../__fixtures__/readyModel';
import {
  idOf,
  testAssessment,
  testEvidence,
  testSignOff,
} from '../__fixtures__/testRecords';
import type { SignOff } from '../records';
import { GOVERNANCE_STATUSES } from '../terms';
import { STATUS_RULES } from './statusRules';

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

describe('the status', () => {
  it('is decided in the order of precedence', () => {
    const order = STATUS_RULES.map(({ status }) =>
      GOVERNANCE_STATUSES.indexOf(status),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('is unassessed while a use case has no valid assessment', () => {
    const scorecard = scorecardOf({ records: { assessments: [] } });
    expect(scorecard).toMatchObject({
      status: 'unassessed',
      assessed: false,
      tier: 'high',
    });
    expect(scorecard.level).toBeUndefined();
  });

  it('is draft when it is assessed, and says what it waits for', () => {
    expect(ofSignOffs()).toMatchObject({
      status: 'draft',
      statusReason: 'Assessed; waits for Validator.',
    });
    expect(scorecardOf({ records: { evidence: [PLAN] } })).toMatchObject({
      status: 'draft',
      statusReason: 'Assessed; waits for fairness.',
    });
  });

  it('is approved when every role that is asked has signed', () => {
    expect(ofSignOffs(approval)).toMatchObject({
      status: 'approved',
      score: 93,
      level: 'gold',
      openBlockers: 0,
      changes: [],
    });
  });

  it('is in review while some have signed', () => {
    expect(ofGrave(validator)).toMatchObject({
      status: 'in-review',
      statusReason: 'Signed in part; waits for Legal 0 of 1.',
    });
    expect(ofGrave(validator, legal).status).toBe('approved');
  });

  it('is approved with conditions where one of them set any', () => {
    const conditional = testSignOff(graveSubject, {
      ...legal,
      decision: 'approved-with-conditions',
      conditions: [
        {
          text: 'Add a notice.',
          owner: 'user:default/owner',
          dueOn: '2026-06-01',
        },
      ],
    });
    expect(ofGrave(validator, conditional)).toMatchObject({
      status: 'approved-with-conditions',
      statusReason: 'Approved under one condition.',
    });
  });

  it('is rejected when the newest decision of a role is a refusal', () => {
    const refused = testSignOff(graveSubject, {
      ...legal,
      decision: 'rejected',
      comment: 'No.',
    });
    expect(ofGrave(validator, refused)).toMatchObject({
      status: 'rejected',
      statusReason: 'Refused: Legal.',
    });
    const changedMind = testSignOff(graveSubject, {
      ...legal,
      id: idOf(40),
      recordedAt: '2026-02-02T00:00:00.000Z',
    });
    expect(ofGrave(changedMind, validator, refused).status).toBe('approved');
  });

  it('is blocked by a prohibited use, even when its assessment is over', () => {
    const prohibited = testAssessment({
      aiAct: { ...testAssessment().aiAct, class: 'prohibited' },
      expiresAt: '2026-02-01T00:00:00.000Z',
    });
    expect(
      scorecardOf({ records: { assessments: [prohibited] } }),
    ).toMatchObject({
      status: 'blocked',
      statusReason: 'Prohibited under the EU AI Act: lending.',
    });
  });

  it('is warned of in the grace after its signatures have run out, and expired after that', () => {
    const over = testSignOff(scorecardOf().subject, {
      expiresAt: '2026-02-15T00:00:00.000Z',
    });
    const at = (now: string) =>
      scorecardOf({ records: { signOffs: [over] }, now: new Date(now) });
    expect(at('2026-02-15T00:00:00Z')).toMatchObject({
      status: 'approved',
      flags: ['renewal-open', 'in-grace'],
      nextChangeAt: '2026-03-01T00:00:00.000Z',
    });
    expect(at('2026-03-01T00:00:00Z')).toMatchObject({
      status: 'expired',
      flags: [],
      signOffs: [
        {
          given: 0,
          decisions: [
            { inForce: false, reason: 'ended at 2026-02-15T00:00:00.000Z' },
          ],
        },
      ],
    });
  });

  it('is draft for a version that nobody signed, and says what differs from the one that was', () => {
    expect(
      scorecardOf({
        change: { version: '2.1.0' },
        records: { evidence: [PLAN], signOffs: [approval] },
      }),
    ).toMatchObject({
      status: 'draft',
      changes: [{ path: 'version', signed: '2.0.0', now: '2.1.0' }],
    });
  });

  it.each<[string, JsonObject, object]>([
    [
      'digest',
      { digest: 'sha256:0123456789abcdef' },
      { path: 'digest', signed: '—', now: 'sha256:0123456789abcdef' },
    ],
    [
      'base model',
      { baseModel: 'base' },
      { path: 'baseModel', signed: '—', now: 'resource:default/base' },
    ],
    [
      'datasets',
      { datasets: [{ ref: 'loans' }] },
      { path: 'datasets', signed: '—', now: 'resource:default/loans' },
    ],
    [
      'intended purpose',
      {
        useCases: [
          { name: 'lending', roles: ['deployer'], intendedPurpose: 'Reject.' },
        ],
      },
      {
        path: 'useCases.lending.intendedPurpose',
        signed: 'Rank applications.',
        now: 'Reject.',
      },
    ],
    [
      'model type',
      { modelType: 'rag' },
      { path: 'modelType', signed: 'traditional-ml', now: 'rag' },
    ],
  ])('is stale when the %s is not what was approved', (_, change, expected) => {
    expect(
      scorecardOf({ change, records: { signOffs: [approval] } }),
    ).toMatchObject({
      status: 'stale',
      changes: [expected],
    });
  });

  it('is stale when the tier is not what was approved', () => {
    expect(
      scorecardOf({
        records: {
          signOffs: [approval],
          assessments: [
            testAssessment(),
            testAssessment({
              ...GRAVE,
              id: idOf(50),
              recordedAt: '2026-02-20T00:00:00.000Z',
            }),
          ],
        },
      }),
    ).toMatchObject({
      status: 'stale',
      tier: 'high',
      changes: [
        { path: 'useCases.lending.tier', signed: 'medium', now: 'high' },
      ],
    });
  });

  it('is stale when the assessment that was relied on has ended', () => {
    const now = new Date('2027-01-15T00:00:00Z');
    expect(
      scorecardOf({ records: { signOffs: [approval] }, now }),
    ).toMatchObject({
      status: 'stale',
      assessed: false,
      statusReason:
        'Approved; since then: the assessment of lending has ended.',
    });
  });

  it('is stale when evidence that was relied on no longer holds', () => {
    const failing = testEvidence({
      id: idOf(60),
      collectedOn: '2026-02-20',
      measures: [{ name: 'disparityRatio', value: 0.2 }],
    });
    expect(
      scorecardOf({
        records: {
          evidence: [...READY.evidence, failing],
          signOffs: [approval],
        },
      }),
    ).toMatchObject({
      status: 'stale',
      statusReason: 'Approved; since then no longer met: fairness.',
      levelWithheld: { level: 'bronze', blockers: ['fairness'] },
    });
  });

  it('does not change when evidence is renewed and passes', () => {
    const renewed = testEvidence({ id: idOf(61), collectedOn: '2026-02-20' });
    const after = scorecardOf({
      records: { evidence: [...READY.evidence, renewed], signOffs: [approval] },
    });
    expect(after.status).toBe('approved');
    expect(after.subjectDigest).not.toBe(ofSignOffs(approval).subjectDigest);
  });

  it('is approved again where the facts are again as they were approved', () => {
    const ofOther = testSignOff(
      scorecardOf({ change: { version: '2.1.0' } }).subject,
      {
        id: idOf(70),
        recordedAt: '2026-02-20T00:00:00.000Z',
      },
    );
    expect(ofSignOffs(approval, ofOther).status).toBe('approved');
  });

  it('stays in review where blockers were open when it was signed', () => {
    const early = testSignOff(
      scorecardOf({ records: { evidence: [] } }).subject,
    );
    expect(
      scorecardOf({ records: { evidence: [PLAN], signOffs: [early] } }),
    ).toMatchObject({
      status: 'in-review',
      statusReason: 'Signed in part; waits for fairness.',
    });
  });

  const low = testAssessment({
    answers: { ...testAssessment().answers, data: 'none' },
    result: { ...testAssessment().result, tier: 'low' },
  });

  it('is not stale where nobody has to sign any more, since nobody could sign anew', () => {
    expect(
      scorecardOf({ records: { assessments: [low], signOffs: [approval] } }),
    ).toMatchObject({ status: 'approved', changes: [] });
  });

  it.each([
    [
      'assessed the model',
      {
        assessments: [
          testAssessment({
            recordedBy: approval.recordedBy,
            recordedAt: '2026-02-20T00:00:00.000Z',
          }),
        ],
      },
      'its signer assessed the use case lending',
    ],
    [
      'brought evidence for the version',
      {
        evidence: [
          ...READY.evidence,
          testEvidence({
            id: idOf(81),
            recordedBy: approval.recordedBy,
            recordedAt: '2026-02-20T00:00:00.000Z',
            collectedOn: '2026-02-20',
          }),
        ],
      },
      'its signer brought the evidence "Fairness of lending"',
    ],
  ])(
    'counts no signature of somebody who has since %s',
    (_what, records, reason) => {
      const after = scorecardOf({
        records: { ...records, signOffs: [approval] },
      });
      expect(after.status).toBe('draft');
      expect(after.signOffs[0]).toMatchObject({
        given: 0,
        decisions: [{ inForce: false, reason }],
      });
    },
  );

  it('is approved by itself where no role is asked to sign', () => {
    expect(scorecardOf({ records: { assessments: [low] } })).toMatchObject({
      status: 'approved',
      statusReason: 'Approved by itself: no role has to sign for its tier.',
      signOffs: [],
    });
    expect(
      scorecardOf({ records: { assessments: [low], evidence: [] } }).status,
    ).toBe('draft');
  });
});

import fc from 'fast-check';
import { testFacts } from '../__fixtures__/testFacts';
import { testPolicy } from '../__fixtures__/testPolicy';
import {
  idOf,
  NO_RECORDS,
  NOW,
  testAct,
  testAssessment,
  testConfirmation,
  testEvidence,
  testSignOff,
} from '../__fixtures__/testRecords';
import type { ModelRecords } from '../records';
import { isOpenOutcome } from '../terms';
import { evaluate } from './evaluate';

const policy = testPolicy();
const facts = testFacts();
const of = (records: Partial<ModelRecords> = {}, now = NOW) =>
  evaluate({ facts, records: { ...NO_RECORDS, ...records }, policy, now });

/** Acts of every kind that takes part in a status, about records that other generators make. */
function anyActs(id: fc.Arbitrary<string>, recordedAt: fc.Arbitrary<string>) {
  const about = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(...[1, 2, 3, 5, 50, 80].map(idOf)),
    },
    id,
  );
  const role = fc.constantFrom('validator', 'legal', 'risk-officer');
  const recordedBy = fc.constantFrom('user:default/a', 'user:default/b');
  const head = { id, recordedAt, recordedBy };
  const acting = { ...head, role };
  const membership: string[] = [];
  const expiresOn = fc.constantFrom('2026-02-20', '2026-05-01');
  return [
    fc.record(acting).map(given =>
      testAct('suspension', {
        ...given,
        id: idOf(50),
        reason: 'Stop.',
        membership,
      }),
    ),
    fc
      .record({ ...acting, about })
      .map(given =>
        testAct('suspension-lift', { ...given, comment: 'Go.', membership }),
      ),
    fc
      .record({ ...acting, about })
      .map(given =>
        testAct('revocation', { ...given, reason: 'Wrong.', membership }),
      ),
    fc
      .record({ ...acting, about, condition: fc.nat(1) })
      .map(given =>
        testAct('condition-closure', { ...given, comment: 'Met.', membership }),
      ),
    fc
      .record({
        ...acting,
        about,
        decision: fc.constantFrom('accepted' as const, 'rejected' as const),
      })
      .map(given =>
        testAct('evidence-review', {
          ...given,
          evidenceType: 'document',
          membership,
        }),
      ),
    fc.record({ ...head, about }).map(given =>
      testAct('evidence-dispute', {
        ...given,
        reason: 'Not so.',
        evidenceType: 'fairness-evaluation',
      }),
    ),
    fc
      .record({
        ...head,
        requirementId: fc.constantFrom('plan', 'fairness', 'signed'),
        expiresOn,
      })
      .map(given =>
        testAct('waiver', {
          ...given,
          id: idOf(80),
          justification: 'Why.',
          compensatingControl: 'What.',
        }),
      ),
    fc
      .record({
        ...acting,
        about,
        decision: fc.constantFrom('granted' as const, 'refused' as const),
        tier: fc.constantFrom(
          'low' as const,
          'medium' as const,
          'high' as const,
        ),
      })
      .map(given => testAct('waiver-decision', { ...given, membership })),
    fc
      .record({ ...acting, about })
      .map(given =>
        testAct('waiver-revocation', { ...given, reason: 'Over.', membership }),
      ),
    fc.record({ ...head, dueOn: expiresOn }).map(given =>
      testAct('review-request', {
        ...given,
        gate: 'production',
        roles: ['validator'],
        subjectDigest: `sha256:${'0'.repeat(64)}`,
      }),
    ),
    fc
      .record({
        ...acting,
        expiresAt: expiresOn.map(day => `${day}T00:00:00.000Z`),
      })
      .map(given =>
        testAct('break-glass', { ...given, reason: 'Fire.', membership }),
      ),
    fc.record(head).map(given =>
      testAct('change-plan', {
        ...given,
        title: 'Plan',
        description: 'Changes.',
        allows: ['version'],
        versions: '2.x',
      }),
    ),
    fc.record(acting).map(given =>
      testAct('decommission', {
        ...given,
        reason: 'End.',
        users: 'Told.',
        data: 'Deleted.',
        records: 'Kept.',
        membership,
      }),
    ),
  ];
}

describe('whatever the records', () => {
  /** Few moments, so that many records are of the same one. */
  const time = fc.constantFrom(
    '2025-06-01T00:00:00.000Z',
    '2026-01-20T00:00:00.000Z',
    '2026-02-10T00:00:00.000Z',
  );
  const end = fc.option(
    fc
      .date({
        min: new Date('2026-01-01'),
        max: new Date('2027-03-01'),
        noInvalidDate: true,
      })
      .map(date => date.toISOString()),
    { nil: undefined },
  );
  const id = fc.nat(10 ** 12 - 1).map(idOf);
  const assessments = fc.uniqueArray(
    fc
      .record({
        id,
        recordedAt: time,
        expiresAt: end,
        data: fc.constantFrom('none', 'some', 'unknown'),
        tier: fc.constantFrom('low' as const, 'medium' as const),
        class: fc.constantFrom('minimal' as const, 'high-risk' as const),
      })
      .map(({ data, tier: value, class: aiAct, ...rest }) =>
        testAssessment({
          ...rest,
          result: { ...testAssessment().result, tier: value },
          aiAct: { ...testAssessment().aiAct, class: aiAct },
          answers: { ...testAssessment().answers, data },
        }),
      ),
    { maxLength: 3, selector: each => each.id },
  );
  const evidence = fc.uniqueArray(
    fc
      .record({
        id,
        recordedAt: time,
        collectedOn: time.map(value => value.slice(0, 10)),
        type: fc.constantFrom(
          'fairness-evaluation' as const,
          'monitoring-plan' as const,
          'human-oversight-plan' as const,
        ),
        modelVersion: fc.constantFrom('1.0.0', '2.0.0'),
        value: fc.constantFrom(0.5, 0.9),
        source: fc.constantFrom('user' as const, 'registry' as const),
      })
      .map(({ value, ...rest }) =>
        testEvidence({
          ...rest,
          measures: [{ name: 'disparityRatio', value }],
        }),
      ),
    { maxLength: 6, selector: each => each.id },
  );
  const subjects = [
    of(complete('medium')).subject,
    of(complete('low')).subject,
    of().subject,
  ];
  const signOffs = fc.uniqueArray(
    fc
      .record({
        id,
        recordedAt: time,
        expiresAt: end,
        role: fc.constantFrom('validator', 'legal'),
        recordedBy: fc.constantFrom('user:default/a', 'user:default/b'),
        decision: fc.constantFrom('approved' as const, 'rejected' as const),
        subject: fc.constantFrom(...subjects),
      })
      .map(({ subject, ...rest }) => testSignOff(subject, rest)),
    { maxLength: 6, selector: each => each.id },
  );
  const acts = fc.uniqueArray(fc.oneof(...anyActs(id, time)), {
    maxLength: 8,
    selector: each => each.id,
  });
  const records = fc.record({ assessments, evidence, signOffs, acts });

  function complete(value: 'low' | 'medium'): Partial<ModelRecords> {
    return {
      assessments: [
        testAssessment({ result: { ...testAssessment().result, tier: value } }),
      ],
      evidence: [
        testEvidence(),
        testEvidence({ id: idOf(5), type: 'monitoring-plan' }),
      ],
    };
  }

  it('their order changes nothing', () => {
    fc.assert(
      fc.property(
        records.chain(given =>
          fc.tuple(
            fc.constant(given),
            fc.record({
              assessments: shuffled(given.assessments),
              evidence: shuffled(given.evidence),
              signOffs: shuffled(given.signOffs),
              acts: shuffled(given.acts),
            }),
          ),
        ),
        ([given, other]) => {
          expect(of(other)).toEqual(of(given));
        },
      ),
    );
  });

  it('nothing is approved while a blocker of production is open', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(records, given => {
        const base = complete('medium');
        const scorecard = of({
          assessments: [...(base.assessments ?? []), ...given.assessments],
          evidence: [...(base.evidence ?? []), ...given.evidence],
          signOffs: given.signOffs,
          acts: [testConfirmation(), ...given.acts],
        });
        const open = scorecard.findings.filter(
          ({ requirementId, blocks, outcome }) =>
            requirementId !== 'signed' &&
            blocks.includes('production') &&
            isOpenOutcome(outcome),
        );
        seen.add(scorecard.status);
        expect(scorecard.status.startsWith('approved') && open.length > 0).toBe(
          false,
        );
        expect(scorecard.level === undefined || open.length === 0).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect([...seen]).toEqual(
      expect.arrayContaining(['approved', 'stale', 'suspended', 'retired']),
    );
  });

  it('the score is 0 to 100 and evidence that passes never lowers it', () => {
    fc.assert(
      fc.property(records, given => {
        const before = of(given);
        const after = of({
          ...given,
          evidence: [
            ...given.evidence,
            testEvidence({
              id: idOf(9),
              collectedOn: '2026-03-01',
              recordedAt: '2026-03-01T00:00:00.000Z',
            }),
          ],
        });
        expect(before.score).toBeGreaterThanOrEqual(0);
        expect(after.score).toBeLessThanOrEqual(100);
        expect(after.score).toBeGreaterThanOrEqual(before.score);
      }),
    );
  });

  function shuffled<T>(items: T[]) {
    return fc.shuffledSubarray(items, { minLength: items.length });
  }
});

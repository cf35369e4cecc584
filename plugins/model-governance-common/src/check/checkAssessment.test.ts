import { findingOf } from '../__fixtures__/findingOf';
import { testFacts } from '../__fixtures__/testFacts';
import {
  idOf,
  testAssessment,
  testConfirmation,
  testEvidence,
} from '../__fixtures__/testRecords';
import type { Evidence } from '../records';

describe('an assessment check', () => {
  const assessed = (
    ...assessments: Parameters<typeof testAssessment>[0][]
  ) => ({
    records: {
      assessments: assessments.map(testAssessment),
      acts: [1, 2].map(number => testConfirmation({ about: idOf(number) })),
    },
  });

  it('is missing while a use case has no assessment', () => {
    const facts = testFacts({
      useCases: [{ name: 'lending' }, { name: 'collection' }],
    });
    for (const id of ['risk-assessed', 'classified', 'residual']) {
      expect(findingOf(id, { facts, ...assessed({}) })).toMatchObject({
        outcome: 'missing',
        reason: '"collection" has not been assessed.',
        action: { kind: 'assess-risk', useCase: 'collection' },
      });
    }
  });

  it('passes until the assessment ends, and is stale then', () => {
    expect(findingOf('risk-assessed', assessed({}))).toMatchObject({
      outcome: 'pass',
      changesAt: '2027-01-10T00:00:00.000Z',
    });
    const now = new Date('2027-01-10T00:00:00.000Z');
    expect(findingOf('risk-assessed', { ...assessed({}), now })).toMatchObject({
      outcome: 'stale',
      reason: expect.stringContaining('ended at 2027-01-10'),
      action: { kind: 'assess-risk', useCase: 'lending' },
    });
  });

  it('goes by the newest, even where an older one would last longer', () => {
    expect(
      findingOf(
        'risk-assessed',
        assessed(
          { id: idOf(1), recordedAt: '2026-01-01T00:00:00.000Z' },
          {
            id: idOf(2),
            recordedAt: '2026-01-02T00:00:00.000Z',
            expiresAt: '2026-02-01T00:00:00.000Z',
          },
        ),
      )?.outcome,
    ).toBe('stale');
  });

  it('waits for the role that confirms a result below that of unassessed models', () => {
    const records = { assessments: [testAssessment()] };
    for (const id of ['risk-assessed', 'classified', 'residual']) {
      expect(findingOf(id, { records })).toMatchObject({
        outcome: 'pending',
        reason:
          'The assessment of "lending" (medium) awaits confirmation: Risk officer.',
        action: {
          kind: 'confirm-assessment',
          useCase: 'lending',
          assessmentId: idOf(1),
          roles: ['risk-officer'],
        },
      });
    }
  });

  it('fails where the assessment was refused', () => {
    const records = {
      assessments: [testAssessment()],
      acts: [testConfirmation({ decision: 'refused' })],
    };
    expect(findingOf('risk-assessed', { records })).toMatchObject({
      outcome: 'fail',
      reason: 'The assessment of "lending" was refused.',
      action: { kind: 'assess-risk', useCase: 'lending' },
    });
  });

  const scenario = {
    title: 'Unequal refusals',
    category: 'fairness',
    impact: 4,
    likelihood: 4,
    treatment: 'mitigate' as const,
    mitigatedBy: ['fairness'],
    residualImpact: 4,
    residualLikelihood: 1,
  };
  const residual = (
    change: Partial<typeof scenario> | undefined,
    evidence: Evidence[],
  ) =>
    findingOf('residual', {
      records: {
        assessments: [
          testAssessment({
            result: { ...testAssessment().result, tier: 'high' },
            scenarios: change ? [{ ...scenario, ...change }] : [],
          }),
        ],
        evidence,
      },
    });

  it('accepts the residual risk while what mitigates it passes', () => {
    expect(residual({}, [testEvidence()])).toMatchObject({ outcome: 'pass' });
  });

  it.each([
    ['is missing', {}, []],
    [
      'fails',
      {},
      [testEvidence({ measures: [{ name: 'disparityRatio', value: 0.1 }] })],
    ],
    ['passes in part', { mitigatedBy: ['fairness', 'plan'] }, [testEvidence()]],
    ['is not asked', { mitigatedBy: ['metrics'] }, [testEvidence()]],
    ['is not a requirement', { mitigatedBy: ['hope'] }, [testEvidence()]],
    ['is not named', { mitigatedBy: [] }, [testEvidence()]],
  ])('falls back to inherent risk where what mitigates it %s', (...row) => {
    const [, change, evidence] = row;
    expect(residual(change, evidence)).toMatchObject({
      outcome: 'fail',
      reason: expect.stringContaining(
        '"Unequal refusals" is high, above the appetite, medium',
      ),
    });
  });

  it('fails where even the residual risk is above the appetite', () => {
    expect(residual({ residualLikelihood: 4 }, [testEvidence()])?.reason).toBe(
      '"Unequal refusals" is high, above the appetite, medium.',
    );
  });

  it('is missing where no scenario is recorded', () => {
    expect(residual(undefined, [])).toMatchObject({
      outcome: 'missing',
      reason: 'No risk scenario is recorded for "lending".',
    });
  });
});

import { testPolicy } from '../__fixtures__/testPolicy';
import { riskScenarioSchema, type RiskScenario } from '../records';
import type { Outcome } from '../terms';
import { residualRisk } from './residualRisk';

const { risk } = testPolicy();
const SCENARIO: RiskScenario = {
  title: 'Unequal refusals',
  category: 'fairness',
  impact: 4,
  likelihood: 4,
  treatment: 'mitigate',
  mitigatedBy: ['fairness', 'plan'],
  residualImpact: 4,
  residualLikelihood: 1,
};
const met: Record<string, Outcome> = { fairness: 'pass', plan: 'pass' };
const remains = (
  outcomes: Record<string, Outcome>,
  change: Partial<RiskScenario> = {},
) => residualRisk({ ...SCENARIO, ...change }, risk, id => outcomes[id]);

describe('residualRisk', () => {
  it('is what is claimed while all that mitigates it is met', () => {
    expect(remains(met)).toEqual({
      inherent: 'high',
      claimed: 'medium',
      now: 'medium',
      open: [],
    });
  });

  it.each(['fail', 'missing', 'stale', 'pending', 'waived'] as const)(
    'is the inherent risk once something that mitigates it is %s',
    outcome => {
      expect(remains({ ...met, plan: outcome })).toMatchObject({
        now: 'high',
        open: ['plan'],
      });
    },
  );

  it('is the inherent risk where nothing mitigates what is to be mitigated', () => {
    expect(remains(met, { mitigatedBy: [] }).now).toBe('high');
    expect(remains(met, { mitigatedBy: [], treatment: 'transfer' }).now).toBe(
      'medium',
    );
  });
});

describe('a risk scenario', () => {
  const problems = (change: object) =>
    riskScenarioSchema
      .safeParse({ ...SCENARIO, ...change })
      .error?.issues.map(
        ({ path, message }) => `${path.join('.')}: ${message}`,
      );

  it('claims no more to remain than there was', () => {
    expect(problems({ residualImpact: 5 })).toEqual([
      'residualImpact: must not be above the inherent impact',
    ]);
    expect(problems({ likelihood: 2, residualLikelihood: 3 })).toEqual([
      'residualLikelihood: must not be above the inherent likelihood',
    ]);
    expect(problems({ residualLikelihood: 4 })).toBeUndefined();
  });

  it.each([
    ['accept', true],
    ['transfer', true],
    ['mitigate', false],
    ['avoid', false],
  ])('to %s needs an owner: %s', (treatment, needed) => {
    expect(problems({ treatment })).toEqual(
      needed ? [`owner: a risk to "${treatment}" needs an owner`] : undefined,
    );
    expect(
      problems({ treatment, owner: 'user:default/owner' }),
    ).toBeUndefined();
  });
});

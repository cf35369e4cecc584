import { testFacts } from '../__fixtures__/testFacts';
import { testPolicy } from '../__fixtures__/testPolicy';
import { testAssessment } from '../__fixtures__/testRecords';
import type { RiskTier } from '../terms';
import { assessRisk } from './assessRisk';
import { overrideTier } from './overrideTier';

const { risk } = testPolicy();
const { answers } = testAssessment();
const facts = {
  ...testFacts(),
  aiAct: { class: 'minimal' as const, duties: [] },
};
const set = (tier: RiskTier) =>
  overrideTier(
    assessRisk(answers, risk, facts),
    { tier, justification: 'We know it.' },
    answers,
    risk,
    facts,
  );

describe('overrideTier', () => {
  it('sets the tier and tells it as a step of its own', () => {
    expect(set('critical')).toMatchObject({
      tier: 'critical',
      steps: [
        { rule: 'matrix', tier: 'medium' },
        { rule: 'override', tier: 'critical', detail: 'We know it.' },
      ],
    });
    expect(set('medium').tier).toBe('medium');
  });

  it('refuses a tier below a floor, which the answers may have caused', () => {
    expect(() => set('low')).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message:
          'override.tier: "low" is below the floor, medium: Personal data',
      }),
    );
  });
});

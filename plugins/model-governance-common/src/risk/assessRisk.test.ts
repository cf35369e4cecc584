import fc from 'fast-check';
import { testFacts } from '../__fixtures__/testFacts';
import { testPolicy } from '../__fixtures__/testPolicy';
import { RISK_TIERS, type RiskTier } from '../terms';
import type { RiskPolicy } from '../policy';
import { assessRisk } from './assessRisk';
import type { RiskFacts } from './riskFloor';
import { validateAnswers } from './validateAnswers';

const { risk } = testPolicy();
const HARMLESS = {
  data: 'none',
  harm: '1',
  autonomy: '1',
  novelty: '1',
  supply: '1',
  reach: '2',
  audience: '2',
};
const gravity = (tier: RiskTier) => RISK_TIERS.indexOf(tier);
const factsOf = (aiActClass: RiskFacts['aiAct']['class']): RiskFacts => ({
  ...testFacts(),
  aiAct: { class: aiActClass, duties: [] },
});

/** Any matrix that does not fall: each cell is at least its neighbours of lesser risk. */
const monotonicMatrix = fc
  .array(fc.nat(3), { minLength: 25, maxLength: 25 })
  .map(cells => {
    const grades: number[] = [];
    cells.forEach((cell, at) => {
      const above = at >= 5 ? grades[at - 5] : 0;
      const left = at % 5 > 0 ? grades[at - 1] : 0;
      grades.push(Math.max(cell === 3 ? above : cell, above, left));
    });
    return [0, 1, 2, 3, 4].map(row =>
      grades
        .slice(row * 5, row * 5 + 5)
        .map(grade => 'LMHC'[grade])
        .join(''),
    );
  });

describe('assessRisk', () => {
  it.each([
    ['the matrix alone', {}, [1, 1, 2, 'low']],
    ['the worst impact', { harm: '4', data: 'some' }, [4, 1, 2, 'medium']],
    [
      'the mean of the two worst likelihoods, rounded up',
      { harm: '3', autonomy: '5', novelty: '2' },
      [3, 4, 2, 'high'],
    ],
    [
      'exposure 5, which raises by one',
      { reach: '5', audience: '4', autonomy: '5', novelty: '3' },
      [1, 4, 5, 'high'],
    ],
    [
      'exposure 5 under impact 4, which does not make critical',
      { harm: '3', autonomy: '5', novelty: '5', reach: '5', audience: '5' },
      [3, 5, 5, 'high'],
    ],
    [
      'exposure 5 from impact 4, which does',
      { harm: '4', autonomy: '3', novelty: '3', reach: '5', audience: '5' },
      [4, 3, 5, 'critical'],
    ],
    [
      'exposure 1, which lowers by one',
      { autonomy: '4', novelty: '4', reach: '1', audience: '1' },
      [1, 4, 1, 'low'],
    ],
    [
      'exposure 1 from impact 4, which does not',
      { harm: '4', reach: '1', audience: '1' },
      [4, 1, 1, 'medium'],
    ],
    ['an unknown answer as the worst', { harm: 'unknown' }, [5, 1, 2, 'high']],
  ])('goes by %s', (_, answers, expected) => {
    const result = assessRisk({ ...HARMLESS, ...answers }, risk);
    const { impact, likelihood, exposure, tier } = result;
    expect([impact, likelihood, exposure, tier]).toEqual(expected);
    expect(result.steps.at(-1)?.tier).toBe(tier);
  });

  it('counts a question that is not answered as unknown', () => {
    expect(assessRisk({}, risk)).toMatchObject({
      impact: 5,
      likelihood: 5,
      exposure: 5,
      tier: 'critical',
    });
  });

  it('tells each step that moved the tier', () => {
    expect(
      assessRisk(
        { ...HARMLESS, reach: '1', audience: '1', autonomy: '4', novelty: '4' },
        risk,
        factsOf('high-risk'),
      ).steps,
    ).toEqual([
      { rule: 'matrix', tier: 'medium', detail: 'Impact 1, likelihood 4' },
      { rule: 'exposure', tier: 'low', detail: 'Exposure 1' },
      { rule: 'floor', tier: 'high', detail: 'High-risk by law' },
    ]);
  });

  it('holds the tier up by what the answers say of the model', () => {
    const tierOf = (data: string) =>
      assessRisk({ ...HARMLESS, data }, risk, factsOf('minimal')).tier;
    expect(tierOf('none')).toBe('low');
    expect(tierOf('some')).toBe('medium');
    expect(tierOf('unknown')).toBe('high');
  });

  it('never lowers a tier by a worse answer', () => {
    const ranked = (id: string) => {
      const options = risk.questions.find(each => each.id === id)?.options;
      return [...(options ?? []).map(({ value }) => value), 'unknown'];
    };
    const ids = risk.questions.map(({ id }) => id);
    const answers = fc.record(
      Object.fromEntries(ids.map(id => [id, fc.constantFrom(...ranked(id))])),
    );
    fc.assert(
      fc.property(
        answers,
        fc.constantFrom(...ids),
        fc.nat(4),
        monotonicMatrix,
        fc.constantFrom(undefined, 'minimal' as const, 'high-risk' as const),
        (given, id, by, matrix, aiActClass) => {
          const options = ranked(id);
          const at = Math.min(
            options.indexOf(given[id]) + by,
            options.length - 1,
          );
          const policy: RiskPolicy = { ...risk, matrix };
          const facts = aiActClass && factsOf(aiActClass);
          const before = assessRisk(given, policy, facts);
          const after = assessRisk(
            { ...given, [id]: options[at] },
            policy,
            facts,
          );
          expect(gravity(after.tier)).toBeGreaterThanOrEqual(
            gravity(before.tier),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('validateAnswers', () => {
  it('accepts every question answered, unknown included', () => {
    expect(() =>
      validateAnswers({ ...HARMLESS, harm: 'unknown' }, risk),
    ).not.toThrow();
  });

  it('names every answer that does not fit', () => {
    const { harm, ...rest } = HARMLESS;
    expect(() =>
      validateAnswers({ ...rest, data: 'lots', colour: 'red' }, risk),
    ).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringMatching(
          /answers\.colour: .*\nanswers\.data: "lots" is none of none, some, special, unknown\nanswers\.harm: not answered/,
        ),
      }),
    );
  });
});

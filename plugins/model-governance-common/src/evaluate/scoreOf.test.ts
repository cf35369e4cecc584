import fc from 'fast-check';
import { testPolicy } from '../__fixtures__/testPolicy';
import { testFacts } from '../__fixtures__/testFacts';
import { NO_RECORDS, NOW } from '../__fixtures__/testRecords';
import type { Finding } from '../scorecard';
import { outcomeSchema, type Outcome } from '../terms';
import { evaluate } from './evaluate';
import { levelOf } from './levelOf';
import { scoreOf } from './scoreOf';

const policy = testPolicy();
const { findings } = evaluate({
  facts: testFacts(),
  records: NO_RECORDS,
  policy,
  now: NOW,
});
const withOutcomes = (outcomes: Outcome[]): Finding[] =>
  findings.map((finding, index) => ({ ...finding, outcome: outcomes[index] }));
const score = (set: Finding[]) => scoreOf(set, policy).score;

const outcomes = fc.array(fc.constantFrom(...outcomeSchema.options), {
  minLength: findings.length,
  maxLength: findings.length,
});
const index = fc.nat(findings.length - 1);

describe('scoreOf', () => {
  it('is the share of the applicable weight that passes', () => {
    const set = findings.map(finding => ({
      ...finding,
      outcome:
        {
          'risk-assessed': 'pass' as const,
          fairness: 'missing' as const,
          plan: 'waived' as const,
          classified: 'upcoming' as const,
        }[finding.requirementId] ?? ('not-applicable' as const),
    }));
    expect(scoreOf(set, policy)).toEqual({
      score: 42,
      weights: { passed: 5, applicable: 12 },
    });
  });

  it('is nothing where nothing is asked', () => {
    expect(score(withOutcomes(findings.map(() => 'not-applicable')))).toBe(0);
  });

  it('is a whole number from 0 to 100', () => {
    fc.assert(
      fc.property(outcomes, given => {
        const value = score(withOutcomes(given));
        expect(Number.isInteger(value)).toBe(true);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('never falls when a requirement that was open is met', () => {
    fc.assert(
      fc.property(outcomes, index, (given, at) => {
        const before = withOutcomes(given.with(at, 'missing'));
        const after = withOutcomes(given.with(at, 'pass'));
        expect(score(after)).toBeGreaterThanOrEqual(score(before));
      }),
    );
  });

  it('never counts a waiver as met', () => {
    fc.assert(
      fc.property(outcomes, index, (given, at) => {
        expect(score(withOutcomes(given.with(at, 'waived')))).toBe(
          score(withOutcomes(given.with(at, 'missing'))),
        );
      }),
    );
  });

  it('does not depend on the order of findings', () => {
    fc.assert(
      fc.property(
        outcomes.chain(given =>
          fc.tuple(
            fc.constant(withOutcomes(given)),
            fc.shuffledSubarray(withOutcomes(given), {
              minLength: given.length,
            }),
          ),
        ),
        ([ordered, shuffled]) => {
          expect(score(shuffled)).toBe(score(ordered));
        },
      ),
    );
  });

  it.each([
    ['is missing', findings.slice(1), 'risk-assessed is not answered'],
    [
      'is there twice',
      [...findings, findings[0]],
      'risk-assessed is answered twice',
    ],
    [
      'is unknown',
      [...findings, { ...findings[0], requirementId: 'other' }],
      'other is not asked',
    ],
  ])('refuses a set of findings in which one %s', (_, set, message) => {
    expect(() => score(set)).toThrow(message);
  });
});

describe('levelOf', () => {
  const { levels } = policy;

  it.each([
    [49, undefined],
    [50, 'bronze'],
    [89, 'bronze'],
    [90, 'gold'],
    [100, 'gold'],
  ])('of score %s is %s', (value, level) => {
    expect(levelOf(value, levels, [], true)).toEqual(level ? { level } : {});
  });

  it('is withheld while a blocker is open', () => {
    expect(levelOf(95, levels, ['fairness'], true)).toEqual({
      levelWithheld: { level: 'gold', blockers: ['fairness'] },
    });
  });

  it('is none for a model that is not assessed', () => {
    expect(levelOf(95, levels, [], false)).toEqual({});
  });
});

import type { Policy } from '../policy';
import type { Finding, Scorecard } from '../scorecard';
import type { Outcome } from '../terms';
import { assertComplete } from './assertComplete';

/** Outcomes of requirements that do not ask this model, or not yet. */
const NOT_ASKED: readonly Outcome[] = ['not-applicable', 'upcoming'];

/**
 * The score of a whole set of findings: round(100 × weight passed ÷ weight applicable), 0 to 100. Only `pass` earns its
 * weight; all but `not-applicable` and `upcoming` are applicable. A model of which nothing is asked has earned nothing:
 * its score is 0.
 *
 * @throws InputError where the set is not whole.
 * @public
 */
export function scoreOf(
  findings: readonly Finding[],
  policy: Pick<Policy, 'requirements'>,
): Pick<Scorecard, 'score' | 'weights'> {
  assertComplete(findings, policy);
  const weightOf = (counts: (outcome: Outcome) => boolean) =>
    findings
      .filter(({ outcome }) => counts(outcome))
      .reduce((sum, { weight }) => sum + weight, 0);
  const passed = weightOf(outcome => outcome === 'pass');
  const applicable = weightOf(outcome => !NOT_ASKED.includes(outcome));
  return {
    score: applicable === 0 ? 0 : Math.round((100 * passed) / applicable),
    weights: { passed, applicable },
  };
}

import type { Outcome } from '../terms';

const WORST_FIRST: readonly Outcome[] = [
  'fail',
  'error',
  'missing',
  'stale',
  'pending',
  'waived',
  'upcoming',
  'pass',
  'not-applicable',
];

/**
 * The worst of some outcomes: what is open first, then what is excepted or not yet in force, then what is met. Of a place of
 * a framework only requirements that ask the model count, so that `not-applicable` is last. `undefined` of none.
 *
 * @public
 */
export function worstOutcome(
  outcomes: readonly Outcome[],
): Outcome | undefined {
  return WORST_FIRST.find(outcome => outcomes.includes(outcome));
}

import {
  outcomeSchema,
  type Outcome,
  type Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';

/** How each outcome is written down; never given another meaning, since they are stored. */
const LETTERS: Readonly<Record<Outcome, string>> = {
  pass: 'p',
  fail: 'f',
  missing: 'm',
  stale: 's',
  pending: 'r',
  upcoming: 'u',
  waived: 'w',
  'not-applicable': 'n',
  error: 'e',
};

const OUTCOMES = new Map(
  outcomeSchema.options.map(outcome => [LETTERS[outcome], outcome]),
);

/** One letter for each finding of a scorecard, in the order of the requirements of its policy. */
export function toOutcomeLetters({
  findings,
}: Pick<Scorecard, 'findings'>): string {
  return findings.map(({ outcome }) => LETTERS[outcome]).join('');
}

/** Reads what {@link toOutcomeLetters} wrote. */
export function fromOutcomeLetters(letters: string): Outcome[] {
  return [...letters].map(letter => OUTCOMES.get(letter) ?? 'error');
}

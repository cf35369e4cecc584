import type { Finding, Scorecard } from '../scorecard';

/** How many findings have each outcome; outcomes that none has are left out. */
export function countsOf(findings: readonly Finding[]): Scorecard['counts'] {
  const counts: Scorecard['counts'] = {};
  for (const { outcome } of findings) {
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}

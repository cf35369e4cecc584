import type { Standing } from '../scorecard';
import type { GovernanceStatus } from '../terms';

/** Statuses by how bad they are for whoever uses the model, the worst first. */
const WORST_FIRST: readonly GovernanceStatus[] = [
  'blocked',
  'suspended',
  'revoked',
  'rejected',
  'expired',
  'stale',
  'unassessed',
  'draft',
  'in-review',
  'approved-with-conditions',
  'approved',
  'retired',
];

/** The standing that a model is known by: the worst among live versions; among all where none is live. @public */
export function headlineOf(standings: readonly Standing[]): Standing {
  const live = standings.filter(standing => standing.live);
  return [...(live.length > 0 ? live : standings)].sort(
    (a, b) => WORST_FIRST.indexOf(a.status) - WORST_FIRST.indexOf(b.status),
  )[0];
}

import type { SignOff } from '../records';
import type { AskedRole } from './askedRoles';
import { newestDecisions } from './newestDecisions';

/**
 * The approvals among decisions on one subject that count, by role: of each person in each role the newest decision;
 * one person counts for one role, the first that they signed for.
 *
 * @param at - Signatures that have run out by then do not count; absent: they do.
 */
export function countedSignOffs(
  decisions: readonly SignOff[],
  asked: readonly AskedRole[],
  at?: Date,
): Map<string, SignOff[]> {
  const counted = new Map<string, SignOff[]>(
    asked.map(({ role }) => [role.role, []]),
  );
  const persons = new Set<string>();
  const approvals = newestDecisions(decisions).filter(
    ({ decision, expiresAt }) =>
      decision !== 'rejected' &&
      !(at && expiresAt && new Date(expiresAt) <= at),
  );
  for (const approval of approvals.reverse()) {
    const ofRole = counted.get(approval.role);
    if (ofRole && !persons.has(approval.recordedBy)) {
      persons.add(approval.recordedBy);
      ofRole.push(approval);
    }
  }
  return counted;
}

import type { SignOff } from '../records';
import type { AskedRole } from './askedRoles';
import { newestDecisions } from './newestDecisions';

/**
 * The approvals among decisions on one subject that count, by role: of each person in each role the newest decision;
 * one person counts for one role, the first that they signed for. Who signs for another counts as both: a deputy never
 * counts beside the person they stand in for.
 */
export function countedSignOffs(
  decisions: readonly SignOff[],
  asked: readonly AskedRole[],
): Map<string, SignOff[]> {
  const counted = new Map<string, SignOff[]>(
    asked.map(({ role }) => [role.role, []]),
  );
  const persons = new Set<string>();
  const approvals = newestDecisions(decisions).filter(
    ({ decision }) => decision !== 'rejected',
  );
  for (const approval of approvals.reverse()) {
    const { role, recordedBy, onBehalfOf = recordedBy } = approval;
    const ofRole = counted.get(role);
    if (ofRole && !persons.has(recordedBy) && !persons.has(onBehalfOf)) {
      persons.add(recordedBy).add(onBehalfOf);
      ofRole.push(approval);
    }
  }
  return counted;
}

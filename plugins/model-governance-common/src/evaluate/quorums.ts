import type { SignOff } from '../records';
import { newestFirst } from '../records/newestFirst';
import type { AskedRole } from './askedRoles';
import { newestDecisions } from './newestDecisions';
import { quorumOf } from './quorumOf';

/**
 * Every set of approvals that some decisions on the same facts ever added up to, the newest first. Each is what counted
 * when its last signature was given: who refuses before the quorum is there takes their approval back, who refuses
 * after it leaves it in force. While somebody's refusal stands, nobody else's approval completes a quorum: it takes another
 * request for review, or the same person's change of mind.
 *
 * @param requestedAt - When reviews were requested, ISO 8601.
 */
export function quorums(
  decisions: readonly SignOff[],
  asked: readonly AskedRole[],
  requestedAt: readonly string[],
): SignOff[][] {
  const sets: SignOff[][] = [];
  const before: SignOff[] = [];
  for (const decision of newestFirst(decisions).reverse()) {
    before.push(decision);
    const isRefused = newestDecisions(before).some(
      each =>
        each.decision === 'rejected' &&
        asked.some(({ role }) => role.role === each.role) &&
        !requestedAt.some(
          at =>
            Date.parse(at) >= Date.parse(each.recordedAt) &&
            Date.parse(at) <= Date.parse(decision.recordedAt),
        ),
    );
    const quorum = isRefused ? undefined : quorumOf(before, asked);
    if (quorum?.includes(decision)) {
      sets.unshift(quorum);
    }
  }
  return sets;
}

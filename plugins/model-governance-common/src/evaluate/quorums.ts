import type { SignOff } from '../records';
import { newestFirst } from '../records/newestFirst';
import type { AskedRole } from './askedRoles';
import { quorumOf } from './quorumOf';

/**
 * Every set of approvals that some decisions on the same facts ever added up to, the newest first. Each is what counted
 * when its last signature was given: who refuses before the quorum is there takes their approval back, who refuses
 * after it leaves it in force.
 */
export function quorums(
  decisions: readonly SignOff[],
  asked: readonly AskedRole[],
): SignOff[][] {
  const sets: SignOff[][] = [];
  const before: SignOff[] = [];
  for (const decision of newestFirst(decisions).reverse()) {
    before.push(decision);
    const quorum =
      decision.decision === 'rejected' ? undefined : quorumOf(before, asked);
    if (quorum?.includes(decision)) {
      sets.unshift(quorum);
    }
  }
  return sets;
}

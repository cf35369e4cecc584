import type { SignOff } from '../records';
import type { AskedRole } from './askedRoles';
import { countedSignOffs } from './countedSignOffs';

/**
 * The approvals of every asked role among some decisions, where there are enough of each; `undefined` where there are not,
 * and where no role is asked.
 */
export function quorumOf(
  decisions: readonly SignOff[],
  asked: readonly AskedRole[],
): SignOff[] | undefined {
  const counted = countedSignOffs(decisions, asked);
  const isMet = asked.every(
    ({ role, required }) => (counted.get(role.role) ?? []).length >= required,
  );
  return asked.length > 0 && isMet ? [...counted.values()].flat() : undefined;
}

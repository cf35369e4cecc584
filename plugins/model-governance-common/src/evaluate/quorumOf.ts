import type { SignOff } from '../records';
import type { AskedRole } from './askedRoles';
import { countedSignOffs } from './countedSignOffs';

/**
 * The approvals of every asked role, where there are enough of each; `undefined` where there are not, and where no role
 * is asked.
 *
 * @param at - Signatures that have run out by then do not count; absent: they do.
 */
export function quorumOf(
  decisions: readonly SignOff[],
  asked: readonly AskedRole[],
  at?: Date,
): SignOff[] | undefined {
  const counted = countedSignOffs(decisions, asked, at);
  const isMet = asked.every(
    ({ role, required }) => (counted.get(role.role) ?? []).length >= required,
  );
  return asked.length > 0 && isMet ? [...counted.values()].flat() : undefined;
}

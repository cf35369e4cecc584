import type { Policy } from '../policy';
import type { SignOff } from '../records';
import { endOfDay } from '../terms';

/**
 * When a signature ends, ISO 8601: at its own end, or at the end of the day by which the policy asks what was signed
 * before it, under an earlier policy, to be signed anew, whichever comes first. `undefined`: never.
 */
export function endOfSignOff(
  { expiresAt, recordedAt, subject }: SignOff,
  { digest, approvals: { resignBy } }: Policy,
): string | undefined {
  const last = resignBy && endOfDay(resignBy);
  const isOfEarlier =
    last !== undefined &&
    subject.policy.digest !== digest &&
    Date.parse(recordedAt) < Date.parse(last);
  return [expiresAt, isOfEarlier ? last : undefined]
    .flatMap(end => (end === undefined ? [] : [new Date(end).toISOString()]))
    .sort()[0];
}

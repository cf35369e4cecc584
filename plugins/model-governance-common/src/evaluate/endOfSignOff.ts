import type { Policy } from '../policy';
import type { SignOff } from '../records';

/**
 * When a signature ends, ISO 8601: at its own end, or on the day by which the policy asks those of an earlier policy to
 * be given anew, whichever comes first. `undefined`: never.
 */
export function endOfSignOff(
  { expiresAt, subject }: SignOff,
  { digest, approvals: { resignBy } }: Policy,
): string | undefined {
  const ends = [
    expiresAt,
    subject.policy.digest === digest ? undefined : resignBy,
  ];
  return ends
    .flatMap(end => (end === undefined ? [] : [new Date(end).toISOString()]))
    .sort()[0];
}

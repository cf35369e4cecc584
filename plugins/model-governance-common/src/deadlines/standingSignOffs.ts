import type { SignOff } from '../records';
import type { DeadlineInput } from './DeadlineInput';

/**
 * The approvals that count for some version and use case of now, each with its end under the policy of now: whatever
 * their signers decided later about something else, or about their renewal.
 */
export function standingSignOffs({
  standings,
  records,
}: Pick<DeadlineInput, 'standings' | 'records'>): SignOff[] {
  const inForce = new Map(
    standings
      .flatMap(({ signOffs }) => signOffs)
      .flatMap(({ decisions }) => decisions)
      .filter(each => each.inForce && each.decision !== 'rejected')
      .map(({ signOffId, expiresAt }) => [signOffId, expiresAt]),
  );
  return records.signOffs
    .filter(({ id }) => inForce.has(id))
    .map(signOff => ({ ...signOff, expiresAt: inForce.get(signOff.id) }));
}

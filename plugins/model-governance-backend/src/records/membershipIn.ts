import type { SignOffRole } from '@modelgov/backstage-plugin-model-governance-common';
import type { Person } from './Person';

/**
 * The groups through which a person holds a role, from the direct one to the one that the policy names; the person
 * alone where the policy names them. `undefined` where they do not hold it. Only trusted origins count.
 */
export function membershipIn(
  role: Pick<SignOffRole, 'members'>,
  { userRef, trustedWays }: Person,
): string[] | undefined {
  for (const member of role.members) {
    const way = trustedWays.get(member.toLocaleLowerCase('en-US'));
    if (way) {
      return way.length ? way : [userRef];
    }
  }
  return undefined;
}

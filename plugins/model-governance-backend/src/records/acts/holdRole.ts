import { InputError, NotAllowedError } from '@backstage/errors';
import type {
  RolePower,
  SignOffRole,
} from '@modelgov/backstage-plugin-model-governance-common';
import { membershipIn } from '../membershipIn';
import type { ActContext } from './ActContext';

/** How somebody holds the role in which they act, as it is stored with the act. */
export interface HeldRole {
  membership: string[];
  delegationId?: string;
}

/**
 * The role in which a person acts, with how they hold it. Where they act for somebody, it is that person who must hold it
 * now. Of an act of an older system the membership is what can still be found, except where it lifts a prohibition.
 *
 * @param power - what the role must be able to do; absent: nothing beside signing
 * @throws InputError where the policy has no such role
 * @throws NotAllowedError where the role has not the power, or the person not the role
 */
export function holdRole(
  acting: { role: string },
  {
    policy,
    person,
    principal,
    head,
  }: Pick<ActContext, 'policy' | 'person' | 'principal' | 'head'>,
  power?: RolePower,
): { role: SignOffRole; held: HeldRole } {
  const role = policy.signOffs.find(each => each.role === acting.role);
  if (!role) {
    throw new InputError(`role: "${acting.role}" is not a role of the policy`);
  }
  if (power && !role.powers?.includes(power)) {
    throw new NotAllowedError(
      `role: the policy does not give ${role.title} the power "${power}"`,
    );
  }
  const holder = principal ?? person;
  const membership = membershipIn(role, holder);
  const isWaived = head.imported && power !== 'lift-prohibition';
  if (!membership && !isWaived) {
    throw new NotAllowedError(
      `${person.userRef} cannot act as ${role.title}: ${
        principal ? `${principal.userRef} is ` : ''
      }not a member of ${
        role.members.join(', ') || 'any group, since the policy names none'
      }`,
    );
  }
  return {
    role,
    held: {
      membership: membership ?? [],
      delegationId: principal?.delegationId,
    },
  };
}

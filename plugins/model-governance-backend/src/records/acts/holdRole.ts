import { InputError, NotAllowedError } from '@backstage/errors';
import type {
  RolePower,
  SignOffRole,
} from '@modelgov/backstage-plugin-model-governance-common';
import { membershipIn } from '../membershipIn';
import type { ActContext } from './ActContext';

/**
 * The role in which a person acts, with how they hold it.
 *
 * @param power - what the role must be able to do; absent: nothing beside signing
 * @throws InputError where the policy has no such role
 * @throws NotAllowedError where the role has not the power, or the person not the role
 */
export function holdRole(
  acting: { role: string },
  { policy, person }: Pick<ActContext, 'policy' | 'person'>,
  power?: RolePower,
): {
  role: SignOffRole;
  held: { membership: string[]; delegationId?: string };
} {
  const role = policy.signOffs.find(each => each.role === acting.role);
  if (!role) {
    throw new InputError(`role: "${acting.role}" is not a role of the policy`);
  }
  if (power && !role.powers?.includes(power)) {
    throw new NotAllowedError(
      `role: the policy does not give ${role.title} the power "${power}"`,
    );
  }
  const membership = membershipIn(role, person);
  if (!membership) {
    throw new NotAllowedError(
      `${person.userRef} cannot act as ${role.title}: not a member of ${
        role.members.join(', ') || 'any group, since the policy names none'
      }`,
    );
  }
  return { role, held: { membership } };
}

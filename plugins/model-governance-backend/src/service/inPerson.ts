import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';

/**
 * The user who acts. Records are made by people in person, not by a service that acts for them.
 *
 * @throws NotAllowedError where a service acts for the user
 */
export function inPerson({
  principal,
}: BackstageCredentials<BackstageUserPrincipal>): string {
  if (principal.actor) {
    throw new NotAllowedError(
      `Records are made in person: ${principal.actor.subject} cannot act for ${principal.userEntityRef}`,
    );
  }
  return principal.userEntityRef;
}

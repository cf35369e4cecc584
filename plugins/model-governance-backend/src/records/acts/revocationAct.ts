import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import {
  actsOf,
  type NewRevocation,
  type Revocation,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { ActContext } from './ActContext';
import { holdRole } from './holdRole';
import { recordOf } from './recordOf';

/** Makes the record of the revocation of a sign-off: by its role, or by one that may stop. One person is enough. */
export function revocationAct(
  content: NewRevocation,
  context: ActContext,
): Revocation {
  const { head, records } = context;
  const signOff = recordOf(records.signOffs, 'sign-off', context);
  const { role, held } = holdRole(content, context);
  if (role.role !== signOff.role && !role.powers?.includes('stop')) {
    throw new NotAllowedError(
      `role: a sign-off is revoked by its own role, "${signOff.role}", or by one with the power "stop"`,
    );
  }
  if (signOff.decision === 'rejected') {
    throw new InputError(
      `The sign-off ${signOff.id} is a rejection; there is nothing to revoke`,
    );
  }
  const isRevoked = actsOf(records.acts, 'revocation').some(
    ({ about }) => about === signOff.id,
  );
  if (isRevoked) {
    throw new ConflictError(`The sign-off ${signOff.id} is revoked already`);
  }
  return {
    ...content,
    ...head,
    ...held,
    kind: 'revocation',
    about: signOff.id,
  };
}

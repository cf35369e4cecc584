import { ConflictError, InputError } from '@backstage/errors';
import {
  actsOf,
  type NewSuspensionLift,
  type SuspensionLift,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { ActContext } from './ActContext';
import { holdRole } from './holdRole';
import { personsOf } from './personsOf';
import { recordOf } from './recordOf';
import { refuseExcluded } from './refuseExcluded';

/** Makes the record of a vote to start a stopped model again: by whom could sign it, each person once. */
export function suspensionLiftAct(
  content: NewSuspensionLift,
  context: ActContext,
): SuspensionLift {
  const { head, records, scorecard } = context;
  const { id } = recordOf(
    actsOf(records.acts, 'suspension'),
    'suspension',
    context,
  );
  const { suspension } = scorecard;
  if (suspension?.id !== id) {
    throw new ConflictError(`The suspension ${id} is lifted already`);
  }
  const { role, held } = holdRole(content, context);
  if (!suspension.lifts.some(lift => lift.role === role.role)) {
    throw new InputError(
      `role: ${role.title} is not asked; ${suspension.lifts
        .map(({ title }) => title)
        .join(', ')} decide whether ${head.entityRef} starts again`,
    );
  }
  if (suspension.openCauses.length > 0) {
    throw new ConflictError(
      `${head.entityRef} cannot start again yet: ${suspension.openCauses.join(
        '; ',
      )}`,
    );
  }
  refuseExcluded('start again', role.role, context);
  const voters = personsOf(context).map(({ userRef }) => userRef);
  const vote = actsOf(records.acts, 'suspension-lift').find(
    ({ about, recordedBy, onBehalfOf }) =>
      about === id && [recordedBy, onBehalfOf].some(isVoter),
  );
  if (vote) {
    throw new ConflictError(
      `${voters.find(isVoter)} has voted already; one person has one vote`,
    );
  }
  return { ...content, ...head, ...held, kind: 'suspension-lift', about: id };

  function isVoter(userRef: string | undefined): boolean {
    return userRef !== undefined && voters.includes(userRef);
  }
}

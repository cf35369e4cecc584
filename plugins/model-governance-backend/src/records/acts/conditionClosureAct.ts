import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import {
  actsOf,
  type ConditionClosure,
  type NewConditionClosure,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { ActContext } from './ActContext';
import { holdRole } from './holdRole';
import { personsOf } from './personsOf';
import { recordOf } from './recordOf';
import { refuseExcluded } from './refuseExcluded';

/** Makes the record of the closure of a condition: by the role that set it, and not by who was to meet it. */
export function conditionClosureAct(
  content: NewConditionClosure,
  context: ActContext,
): ConditionClosure {
  const { head, records, person } = context;
  const signOff = recordOf(records.signOffs, 'sign-off', context);
  const { role, held } = holdRole(content, context);
  if (role.role !== signOff.role) {
    throw new NotAllowedError(
      `role: conditions are closed by the role that set them, which is "${signOff.role}"`,
    );
  }
  const condition = signOff.conditions.at(content.condition);
  if (!condition) {
    throw new InputError(
      `condition: the sign-off ${signOff.id} has no condition ${content.condition}`,
    );
  }
  const isClosed = actsOf(records.acts, 'condition-closure').some(
    ({ about, condition: closed }) =>
      about === signOff.id && closed === content.condition,
  );
  if (isClosed) {
    throw new ConflictError(
      `condition: ${content.condition} is closed already`,
    );
  }
  const owner = personsOf(context).find(({ ways }) =>
    ways.has(condition.owner),
  );
  if (owner) {
    throw new NotAllowedError(
      `${person.userRef} cannot close the condition: ${owner.userRef} has to see to it, as ${condition.owner}`,
    );
  }
  refuseExcluded('close a condition of', role.role, context);
  return {
    ...content,
    ...head,
    ...held,
    kind: 'condition-closure',
    about: signOff.id,
  };
}

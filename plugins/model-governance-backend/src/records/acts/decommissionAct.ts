import { InputError } from '@backstage/errors';
import {
  isOpenOutcome,
  type Decommission,
  type NewDecommission,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { ActContext } from './ActContext';
import { holdRole } from './holdRole';
import { refuseExcluded } from './refuseExcluded';

/** Makes the record of the end of a model, by nobody who owns or made it; its record is closed from then on. */
export function decommissionAct(
  content: NewDecommission,
  context: ActContext,
): Decommission {
  const { head, scorecard } = context;
  const { role, held } = holdRole(content, context, 'stop');
  refuseExcluded('end', role.role, context);
  const open = scorecard.findings.filter(
    ({ blocks, outcome }) =>
      blocks.includes('retirement') && isOpenOutcome(outcome),
  );
  if (open.length > 0) {
    throw new InputError(
      `${
        head.entityRef
      } cannot be ended while requirements that block retirement are open: ${open
        .map(({ requirementId }) => requirementId)
        .join(', ')}`,
    );
  }
  if (content.successor === head.entityRef) {
    throw new InputError('successor: a model cannot replace itself');
  }
  return { ...content, ...head, ...held, kind: 'decommission' };
}

import { ConflictError } from '@backstage/errors';
import {
  actsOf,
  type NewWaiverRevocation,
  type WaiverRevocation,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { ActContext } from './ActContext';
import { holdRole } from './holdRole';
import { recordOf } from './recordOf';

/** Makes the record of the end of a waiver before its time. */
export function waiverRevocationAct(
  content: NewWaiverRevocation,
  context: ActContext,
): WaiverRevocation {
  const { head, records, scorecard } = context;
  const { id } = recordOf(actsOf(records.acts, 'waiver'), 'waiver', context);
  const { held } = holdRole(content, context, 'decide-waivers');
  const state = scorecard.waivers.find(waiver => waiver.id === id)?.state;
  if (state !== 'granted') {
    throw new ConflictError(
      `The waiver ${id} cannot be revoked: it is ${state}`,
    );
  }
  return { ...content, ...head, ...held, kind: 'waiver-revocation', about: id };
}

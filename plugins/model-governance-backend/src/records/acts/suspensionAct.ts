import { ConflictError } from '@backstage/errors';
import {
  asksOf,
  type NewSuspension,
  type Suspension,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { ActContext } from './ActContext';
import { holdRole } from './holdRole';

/**
 * Makes the record of a stop. One person of a control role is enough, whatever else they did for the model. Who must vote to
 * start again is settled with it: what later becomes of tier and policy changes nothing in that.
 */
export function suspensionAct(
  content: NewSuspension,
  context: ActContext,
): Suspension {
  const { head, scorecard } = context;
  const { held } = holdRole(content, context, 'stop');
  if (scorecard.suspension) {
    const { by, since } = scorecard.suspension;
    throw new ConflictError(
      `${head.entityRef} is suspended already, by ${by} since ${since}`,
    );
  }
  return {
    ...content,
    ...head,
    ...held,
    kind: 'suspension',
    asks: asksOf(scorecard.standings),
  };
}

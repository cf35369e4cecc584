import { ConflictError } from '@backstage/errors';
import type {
  NewSuspension,
  Scorecard,
  Suspension,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { ActContext } from './ActContext';
import { holdRole } from './holdRole';

/** Makes the record of a stop. One person of a control role is enough, whatever else they did for the model. */
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
    asks: asksOf(scorecard),
  };
}

/** The most that any version in use asks of each role: what later becomes of tier and policy changes nothing in it. */
function asksOf({ standings }: Scorecard): Suspension['asks'] {
  const asks = new Map<string, number>();
  for (const { role, required } of standings
    .filter(({ live }) => live)
    .flatMap(({ signOffs }) => signOffs)) {
    asks.set(role, Math.max(required, asks.get(role) ?? 0));
  }
  return [...asks].map(([role, required]) => ({ role, required }));
}

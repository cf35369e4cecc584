import { InputError } from '@backstage/errors';
import type { RiskPolicy } from '../policy';
import type { RiskResult, TierOverride } from '../records';
import { isBelow } from '../terms';
import { riskFloor, type RiskFacts } from './riskFloor';
import { settleFacts } from './settleFacts';

/**
 * A result with the tier that the assessor sets in its place; the computed steps stay.
 *
 * @param answers - Those that the result came of.
 * @param facts - See `assessRisk`.
 * @throws InputError naming `override.tier` where a floor of the policy holds a higher tier.
 * @public
 */
export function overrideTier(
  result: RiskResult,
  { tier, justification }: TierOverride,
  answers: Readonly<Record<string, string>>,
  policy: RiskPolicy,
  facts: RiskFacts,
): RiskResult {
  const floor = riskFloor(settleFacts(facts, [answers], policy), policy);
  if (floor && isBelow(tier, floor.tier)) {
    throw new InputError(
      `override.tier: "${tier}" is below the floor, ${floor.tier}: ${floor.reason}`,
    );
  }
  return {
    ...result,
    tier,
    steps: [...result.steps, { rule: 'override', tier, detail: justification }],
  };
}

import type { Policy } from '../policy';
import { actsOf, type Act, type Waiver } from '../records';
import type { WaiverState } from '../scorecard';
import { endOfDay, RISK_TIERS, type RiskTier } from '../terms';

/**
 * The waivers that were asked for, with what became of each.
 *
 * @param tier - The tier of the model now: a waiver is void when it has risen since it was granted.
 */
export function waiverStates(
  acts: readonly Act[],
  policy: Policy,
  tier: RiskTier,
  now: Date,
): WaiverState[] {
  const waivers = actsOf(acts, 'waiver');
  const decisions = actsOf(acts, 'waiver-decision');
  const revocations = actsOf(acts, 'waiver-revocation');
  return waivers.map(waiver => {
    const decision = decisions.find(({ about }) => about === waiver.id);
    return {
      id: waiver.id,
      requirementId: waiver.requirementId,
      version: waiver.modelVersion,
      expiresOn: waiver.expiresOn,
      requestedBy: waiver.recordedBy,
      decidedBy: decision?.recordedBy,
      renewals: renewalsOf(waiver, waivers),
      state: stateOf(waiver, decision),
    };
  });

  function stateOf(
    { id, requirementId, expiresOn }: Waiver,
    decision: (typeof decisions)[number] | undefined,
  ): WaiverState['state'] {
    if (decision?.decision === 'refused') {
      return 'refused';
    }
    if (revocations.some(({ about }) => about === id)) {
      return 'revoked';
    }
    if (new Date(endOfDay(expiresOn)) <= now) {
      return 'expired';
    }
    if (!decision) {
      return 'requested';
    }
    const isWaivable = policy.requirements.some(
      each => each.id === requirementId && each.waivable,
    );
    const hasRisen =
      RISK_TIERS.indexOf(tier) > RISK_TIERS.indexOf(decision.tier);
    return isWaivable && !hasRisen ? 'granted' : 'void';
  }
}

function renewalsOf(waiver: Waiver, waivers: readonly Waiver[]): number {
  const renewed = waivers.find(({ id }) => id === waiver.renews);
  return renewed && renewed !== waiver
    ? 1 +
        renewalsOf(
          renewed,
          waivers.filter(each => each !== waiver),
        )
    : 0;
}

import { z } from 'zod';

/** Risk tiers, lowest first. @public */
export const RISK_TIERS = ['low', 'medium', 'high', 'critical'] as const;

/** Schema of a risk tier. @public */
export const riskTierSchema = z.enum(RISK_TIERS);

/** How much risk a use of a model carries. @public */
export type RiskTier = z.infer<typeof riskTierSchema>;

/** The gravest of some tiers; `undefined` when there are none. @public */
export function highestTier(tiers: readonly RiskTier[]): RiskTier | undefined {
  return RISK_TIERS[
    Math.max(...tiers.map(tier => RISK_TIERS.indexOf(tier)), -1)
  ];
}

/** Whether a tier is lower than another. @public */
export function isBelow(tier: RiskTier, other: RiskTier): boolean {
  return RISK_TIERS.indexOf(tier) < RISK_TIERS.indexOf(other);
}

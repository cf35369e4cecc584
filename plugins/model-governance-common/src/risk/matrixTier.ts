import type { RiskPolicy } from '../policy';
import { RISK_TIERS, type RiskTier } from '../terms';

const LETTERS = 'LMHC';

/**
 * The tier at a place of the policy's risk matrix.
 *
 * @param impact - 1 to 5.
 * @param likelihood - 1 to 5.
 * @public
 */
export function matrixTier(
  { matrix }: Pick<RiskPolicy, 'matrix'>,
  impact: number,
  likelihood: number,
): RiskTier {
  return RISK_TIERS[LETTERS.indexOf(matrix[impact - 1][likelihood - 1])];
}

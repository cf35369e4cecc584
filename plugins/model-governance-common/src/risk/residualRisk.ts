import type { RiskPolicy } from '../policy';
import type { RiskScenario } from '../records';
import type { Outcome, RiskTier } from '../terms';
import { matrixTier } from './matrixTier';

/** The risk of one scenario: as it is, as it is claimed to be after treatment, and as it counts now. @public */
export interface ResidualRisk {
  inherent: RiskTier;
  claimed: RiskTier;
  now: RiskTier;
  /** The requirements that mitigate it and are not met. */
  open: string[];
}

/**
 * What remains of the risk of a scenario. The claimed residual counts while every requirement that mitigates it passes;
 * else, and where it is to be mitigated and names none, the inherent risk does.
 *
 * @param outcomeOf - The outcome of a requirement by its id, as the findings of the model say.
 * @public
 */
export function residualRisk(
  scenario: RiskScenario,
  policy: Pick<RiskPolicy, 'matrix'>,
  outcomeOf: (requirementId: string) => Outcome | undefined,
): ResidualRisk {
  const { treatment, mitigatedBy } = scenario;
  const inherent = matrixTier(policy, scenario.impact, scenario.likelihood);
  const claimed = matrixTier(
    policy,
    scenario.residualImpact,
    scenario.residualLikelihood,
  );
  const open = mitigatedBy.filter(id => outcomeOf(id) !== 'pass');
  const counts =
    open.length === 0 && (mitigatedBy.length > 0 || treatment !== 'mitigate');
  return { inherent, claimed, now: counts ? claimed : inherent, open };
}

import type { RiskScenario } from '../records';
import { matrixTier } from '../risk/matrixTier';
import { RISK_TIERS } from '../terms';
import type { CheckAnswer } from './CheckAnswer';
import type { CheckContext } from './CheckContext';

/**
 * Whether the residual risk of every scenario is within the appetite of the policy. The residual that a scenario claims
 * counts while every requirement that mitigates it passes; else, and where it is to be mitigated and names none, the
 * inherent risk does. A use case without scenarios says nothing of its residual risk.
 */
export function checkResidualRisk({
  useCases,
  policy: { risk },
  outcomes,
}: CheckContext): CheckAnswer {
  const silent = useCases.find(({ valid }) => !valid?.scenarios.length);
  if (silent) {
    const { name } = silent.useCase;
    return {
      outcome: 'missing',
      reason: `No risk scenario is recorded for "${name}".`,
      action: { kind: 'assess-risk', useCase: name },
    };
  }
  const isMet = (id: string) => outcomes.get(id) === 'pass';
  const beyond = useCases.flatMap(({ useCase, valid }) =>
    (valid?.scenarios ?? []).flatMap(scenario => {
      const counts = residualCounts(scenario, isMet);
      const tier = counts
        ? matrixTier(risk, scenario.residualImpact, scenario.residualLikelihood)
        : matrixTier(risk, scenario.impact, scenario.likelihood);
      const open = scenario.mitigatedBy.filter(id => !isMet(id));
      return isAbove(tier, risk.appetite)
        ? [{ useCase: useCase.name, title: scenario.title, tier, open }]
        : [];
    }),
  );
  if (beyond.length === 0) {
    return {
      outcome: 'pass',
      reason: `Every scenario is within the appetite, ${risk.appetite}.`,
    };
  }
  return {
    outcome: 'fail',
    reason: beyond
      .map(
        ({ title, tier, open }) =>
          `"${title}" is ${tier}, above the appetite, ${risk.appetite}${
            open.length > 0 ? `: ${open.join(', ')} not met` : ''
          }.`,
      )
      .join(' '),
    action: { kind: 'assess-risk', useCase: beyond[0].useCase },
  };
}

function residualCounts(
  { treatment, mitigatedBy }: RiskScenario,
  isMet: (id: string) => boolean,
): boolean {
  return (
    mitigatedBy.every(isMet) &&
    (mitigatedBy.length > 0 || treatment !== 'mitigate')
  );
}

function isAbove(tier: (typeof RISK_TIERS)[number], appetite: typeof tier) {
  return RISK_TIERS.indexOf(tier) > RISK_TIERS.indexOf(appetite);
}

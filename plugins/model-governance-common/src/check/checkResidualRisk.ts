import { residualRisk } from '../risk/residualRisk';
import { highestTier, isBelow } from '../terms';
import type { CheckAnswer } from './CheckAnswer';
import type { CheckContext } from './CheckContext';

/**
 * Whether the residual risk of every scenario is within the appetite of the policy: that of a model is its worst one. A use
 * case without scenarios says nothing of its residual risk.
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
  const scenarios = useCases.flatMap(({ useCase, valid }) =>
    (valid?.scenarios ?? []).map(scenario => ({
      useCase: useCase.name,
      title: scenario.title,
      ...residualRisk(scenario, risk, id => outcomes.get(id)),
    })),
  );
  const beyond = scenarios.filter(({ now }) => isBelow(risk.appetite, now));
  if (beyond.length === 0) {
    const worst = highestTier(scenarios.map(({ now }) => now));
    return {
      outcome: 'pass',
      reason: `Every scenario is within the appetite, ${risk.appetite}; the worst is ${worst}.`,
    };
  }
  return {
    outcome: 'fail',
    reason: beyond
      .map(
        ({ title, now, open }) =>
          `"${title}" is ${now}, above the appetite, ${risk.appetite}${
            open.length > 0 ? `: ${open.join(', ')} not met` : ''
          }.`,
      )
      .join(' '),
    action: { kind: 'assess-risk', useCase: beyond[0].useCase },
  };
}

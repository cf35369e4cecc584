import type { PredicateFacts } from '../facts';
import { useCaseRisks, type UseCaseRisk } from '../risk/useCaseRisks';
import { gravestAiActClass, highestTier } from '../terms';
import type { EvaluationInput } from './EvaluationInput';

/** The facts that conditions are asked of, and the risk of each active use case that they rest on. */
export function judgedFacts({ facts, records, policy, now }: EvaluationInput): {
  facts: PredicateFacts;
  useCases: UseCaseRisk[];
} {
  const judged = useCaseRisks(facts, records.assessments, policy.risk, now);
  const { useCases } = judged;
  const classes = useCases.flatMap(({ valid }) => valid?.aiAct.class ?? []);
  const duties = useCases.flatMap(({ valid }) => valid?.aiAct.duties ?? []);
  return {
    useCases,
    facts: {
      ...judged.facts,
      risk: {
        tier:
          highestTier(useCases.map(({ tier }) => tier)) ??
          policy.risk.unassessedTier,
        assessed: useCases.every(({ valid }) => valid),
      },
      aiAct: {
        class: gravestAiActClass(classes) ?? 'unclassified',
        duties: [...new Set(duties)].sort(),
      },
    },
  };
}

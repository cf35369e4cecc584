import type { PredicateFacts } from '../facts';
import type { UseCaseRisk } from '../risk/UseCaseRisk';
import { useCaseRisks } from '../risk/useCaseRisks';
import { highestTier } from '../terms';
import { aiActFactsOf } from './aiActFactsOf';
import type { EvaluationInput } from './EvaluationInput';

/** The facts that conditions are asked of, and the risk of each active use case that they rest on. */
export function judgedFacts({ facts, records, policy, now }: EvaluationInput): {
  facts: PredicateFacts;
  useCases: UseCaseRisk[];
} {
  const judged = useCaseRisks(facts, records, policy, now);
  const { useCases } = judged;
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
      aiAct: aiActFactsOf(useCases),
    },
  };
}

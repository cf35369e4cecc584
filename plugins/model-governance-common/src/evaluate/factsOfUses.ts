import type { PredicateFacts } from '../facts';
import type { UseCaseRisk } from '../risk';
import { highestTier } from '../terms';
import { aiActFactsOf } from './aiActFactsOf';
import type { ModelVersion } from './versionsOf';

/** The facts of a model as far as they concern one version and some of its use cases. */
export function factsOfUses(
  facts: PredicateFacts,
  { version, digest }: Pick<ModelVersion, 'version' | 'digest'>,
  risks: readonly UseCaseRisk[],
): PredicateFacts {
  return {
    ...facts,
    model: { ...facts.model, version, digest },
    useCases: risks.map(({ useCase }) => useCase),
    risk: {
      tier: highestTier(risks.map(({ tier }) => tier)) ?? facts.risk.tier,
      assessed: risks.every(({ valid }) => valid),
    },
    aiAct: aiActFactsOf(risks),
  };
}

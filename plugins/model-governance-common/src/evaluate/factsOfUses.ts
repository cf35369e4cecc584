import type { PredicateFacts } from '../facts';
import type { UseCaseRisk } from '../risk';
import { settleFacts } from '../risk/settleFacts';
import { highestTier } from '../terms';
import { aiActFactsOf } from './aiActFactsOf';
import type { ModelVersion } from './versionsOf';
import type { World } from './World';

/** The facts of a model as far as they concern one version and some of its use cases. */
export function factsOfUses(
  { facts, stated, policy }: World,
  { version, digest }: Pick<ModelVersion, 'version' | 'digest'>,
  risks: readonly UseCaseRisk[],
): PredicateFacts {
  const settled = settleFacts(
    stated,
    risks.map(({ valid }) => valid?.answers),
    policy.risk,
  );
  return {
    ...settled,
    model: { ...settled.model, version, digest },
    useCases: risks.map(({ useCase }) => useCase),
    risk: {
      tier: highestTier(risks.map(({ tier }) => tier)) ?? facts.risk.tier,
      assessed: risks.every(({ valid }) => valid),
    },
    aiAct: aiActFactsOf(risks),
  };
}

import type { UseCase } from '../entity';
import type { ModelFacts } from '../facts';
import type { RiskPolicy } from '../policy';
import type { Assessment } from '../records';
import { newestFirst } from '../records/newestFirst';
import { RISK_TIERS, type RiskTier } from '../terms';
import { riskFloor } from './riskFloor';
import { settleFacts } from './settleFacts';

/** One active use case of a model and the risk that it is judged by. @public */
export interface UseCaseRisk {
  useCase: UseCase;
  /** Its newest assessment, which supersedes the others, valid or not. */
  newest?: Assessment;
  /** The newest assessment, while it has not expired. */
  valid?: Assessment;
  /** The tier in force: that of the valid assessment, else that of unassessed models; never under a floor. */
  tier: RiskTier;
}

/**
 * The risk of every active use case of a model, and the facts of the model with what valid assessments say. Floors are
 * asked again, of the facts of now.
 */
export function useCaseRisks(
  facts: ModelFacts,
  assessments: readonly Assessment[],
  policy: RiskPolicy,
  now: Date,
): { facts: ModelFacts; useCases: UseCaseRisk[] } {
  const newest = newestFirst(assessments);
  const assessed = facts.useCases.map(useCase => {
    const superseding = newest.find(each => each.useCase === useCase.name);
    const valid = superseding && !isOver(superseding, now);
    return {
      useCase,
      newest: superseding,
      valid: valid ? superseding : undefined,
    };
  });
  const settled = settleFacts(
    facts,
    assessed.map(({ valid }) => valid?.answers),
    policy,
  );
  return {
    facts: settled,
    useCases: assessed.map(each => ({
      ...each,
      tier: tierInForce(settled, each.valid, policy),
    })),
  };
}

function isOver({ expiresAt }: Assessment, now: Date): boolean {
  return expiresAt !== undefined && new Date(expiresAt) <= now;
}

function tierInForce(
  facts: ModelFacts,
  valid: Assessment | undefined,
  policy: RiskPolicy,
): RiskTier {
  const judged = valid?.result.tier ?? policy.unassessedTier;
  const floor = riskFloor(
    {
      ...facts,
      aiAct: {
        class: valid?.aiAct.class ?? 'unclassified',
        duties: valid?.aiAct.duties ?? [],
      },
    },
    policy,
  );
  return floor && RISK_TIERS.indexOf(floor.tier) > RISK_TIERS.indexOf(judged)
    ? floor.tier
    : judged;
}

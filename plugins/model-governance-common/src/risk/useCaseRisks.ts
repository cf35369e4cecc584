import type { UseCase } from '../entity';
import type { ModelFacts } from '../facts';
import type { Policy } from '../policy';
import type { Assessment, ModelRecords } from '../records';
import { newestFirst } from '../records/newestFirst';
import { highestTier, isBelow, type RiskTier } from '../terms';
import { confirmationOf, type Confirmation } from './confirmationOf';
import { riskFloor } from './riskFloor';
import { settleFacts } from './settleFacts';
import type { UseCaseRisk } from './UseCaseRisk';

type RiskRecords = Pick<ModelRecords, 'assessments' | 'acts'>;
type RiskRules = Pick<Policy, 'risk' | 'signOffs'>;

/**
 * The risk of every active use case of a model, and the facts of the model with what the assessments in force say. Floors
 * are asked again, of the facts of now.
 */
export function useCaseRisks(
  facts: ModelFacts,
  records: RiskRecords,
  policy: RiskRules,
  now: Date,
): { facts: ModelFacts; useCases: UseCaseRisk[] } {
  const judged = facts.useCases.map(useCase => {
    const { prohibition, counted, newest } = weigh(
      useCase,
      facts,
      records,
      policy,
    );
    const current = inForce(newest, counted, prohibition);
    return {
      useCase,
      newest: newest?.assessment,
      confirmation: newest?.confirmation.state,
      awaitedRoles: newest?.confirmation.awaitedRoles ?? [],
      sampled: newest?.confirmation.sampled ?? false,
      prohibition,
      counted: counted?.assessment,
      valid: unexpired(current, now),
      last: counted?.assessment,
    };
  });
  const settled = settleFacts(
    facts,
    judged.map(({ valid }) => valid?.answers),
    policy.risk,
  );
  return {
    facts: settled,
    useCases: judged.map(({ last, ...each }) => ({
      ...each,
      tier: tierInForce(
        settleFacts(facts, [each.valid?.answers], policy.risk),
        each.valid,
        last,
        policy,
      ),
    })),
  };
}

interface Weighed {
  assessment: Assessment;
  /** With the floors of now. */
  tier: RiskTier;
  confirmation: Confirmation;
}

/** Goes through the assessments of a use case in the order in which they were made. */
function weigh(
  useCase: UseCase,
  facts: ModelFacts,
  { assessments, acts }: RiskRecords,
  policy: RiskRules,
) {
  let newest: Weighed | undefined;
  let counted: Weighed | undefined;
  let prohibition: Assessment | undefined;
  /** Once somebody refused a result, or has it still to look at, the next one is looked at too. */
  let doubted = false;
  const ofUse = assessments.filter(each => each.useCase === useCase.name);
  for (const assessment of newestFirst(ofUse).reverse()) {
    const own = settleFacts(facts, [assessment.answers], policy.risk);
    const floor = riskFloor({ ...own, aiAct: assessment.aiAct }, policy.risk);
    const tier = orHigher(assessment.result.tier, floor?.tier);
    const prohibits = assessment.aiAct.class === 'prohibited';
    const confirmation = confirmationOf(
      assessment,
      {
        tier,
        exempt:
          tier === 'low' &&
          !assessment.override &&
          !own.personalData &&
          !own.generative &&
          !floor &&
          !doubted,
        lowers: counted !== undefined && isBelow(tier, counted.tier),
        prohibits,
        lifts: prohibition !== undefined && !prohibits,
      },
      acts,
      policy,
    );
    newest = { assessment, tier, confirmation };
    doubted =
      confirmation.state === 'refused' ||
      (doubted && confirmation.state !== 'confirmed') ||
      (confirmation.sampled && confirmation.state === 'awaited');
    if (confirmation.counts) {
      counted = newest;
      prohibition = prohibits ? assessment : undefined;
    }
  }
  return { newest, counted, prohibition };
}

/**
 * The assessment that a use is judged by. While the newest waits for its confirmation, the one before it stays, unless the
 * newest asks for more: then the use is judged as one that nobody assessed. So it is after a refusal.
 */
function inForce(
  newest: Weighed | undefined,
  counted: Weighed | undefined,
  prohibition: Assessment | undefined,
): Assessment | undefined {
  if (prohibition || !newest || !counted || newest === counted) {
    return prohibition ?? counted?.assessment;
  }
  const { state } = newest.confirmation;
  return state === 'awaited' && !isBelow(counted.tier, newest.tier)
    ? counted.assessment
    : undefined;
}

function unexpired(assessment: Assessment | undefined, now: Date) {
  const { expiresAt } = assessment ?? {};
  return expiresAt !== undefined && new Date(expiresAt) <= now
    ? undefined
    : assessment;
}

/** While nothing is in force, what counted last still holds the tier up: waiting never lowers it. */
function tierInForce(
  facts: ModelFacts,
  valid: Assessment | undefined,
  last: Assessment | undefined,
  { risk }: RiskRules,
): RiskTier {
  const floor = riskFloor(
    {
      ...facts,
      aiAct: {
        class: valid?.aiAct.class ?? 'unclassified',
        duties: valid?.aiAct.duties ?? [],
      },
    },
    risk,
  );
  const judged =
    valid?.result.tier ?? orHigher(risk.unassessedTier, last?.result.tier);
  return orHigher(judged, floor?.tier);
}

function orHigher(tier: RiskTier, other: RiskTier | undefined): RiskTier {
  return highestTier([tier, ...(other ? [other] : [])]) ?? tier;
}

import type { RiskPolicy, RiskQuestion } from '../policy';
import type { RiskResult } from '../records';
import { highestTier, RISK_TIERS, type RiskTier } from '../terms';
import { matrixTier } from './matrixTier';
import { riskFloor, type RiskFacts } from './riskFloor';
import { settleFacts } from './settleFacts';

const WORST = 5;

/** From this impact on a tier may become critical by exposure, and is not lowered by it. */
const GRAVE_IMPACT = 4;

/**
 * The tier that the answers of the risk questionnaire result in.
 *
 * 1. Impact is the worst answer of its dimension, 1 to 5. Likelihood and exposure are the mean of the two worst,
 *    rounded up.
 * 2. The matrix of the policy gives the tier of impact and likelihood.
 * 3. Exposure 5 raises it one step, to critical only from impact 4; exposure 1 lowers it one step under impact 4.
 * 4. The floors of the policy hold it up.
 *
 * A question that is not answered counts as `unknown`, the worst answer, so that a form can show the tier while it is
 * filled in. No worse answer lowers the tier: every step is monotonic, given a matrix that does not fall, which
 * `mergePolicyPacks` sees to.
 *
 * @param answers - The chosen option by question id; check them with `validateAnswers` before they are recorded.
 * @param facts - The facts of the model and the AI Act class of the use; absent: no floors. What the answers say of the
 * model is added here.
 * @public
 */
export function assessRisk(
  answers: Readonly<Record<string, string>>,
  policy: RiskPolicy,
  facts?: RiskFacts,
): RiskResult {
  const points = (dimension: RiskQuestion['dimension']) =>
    policy.questions
      .filter(question => question.dimension === dimension)
      .map(question => pointsOf(question, answers[question.id]))
      .sort((a, b) => b - a);
  const [impact] = points('impact');
  const likelihood = meanOfTwoWorst(points('likelihood'));
  const exposure = meanOfTwoWorst(points('exposure'));

  let tier = matrixTier(policy, impact, likelihood);
  const steps: RiskResult['steps'] = [
    {
      rule: 'matrix',
      tier,
      detail: `Impact ${impact}, likelihood ${likelihood}`,
    },
  ];
  const adjusted = adjustForExposure(tier, impact, exposure);
  if (adjusted !== tier) {
    tier = adjusted;
    steps.push({ rule: 'exposure', tier, detail: `Exposure ${exposure}` });
  }
  const floor =
    facts && riskFloor(settleFacts(facts, [answers], policy), policy);
  if (floor && highestTier([tier, floor.tier]) !== tier) {
    tier = floor.tier;
    steps.push({ rule: 'floor', tier, detail: floor.reason });
  }
  return { impact, likelihood, exposure, tier, steps };
}

function pointsOf({ options }: RiskQuestion, answer: string | undefined) {
  return options.find(({ value }) => value === answer)?.points ?? WORST;
}

function meanOfTwoWorst([worst, second = worst]: number[]): number {
  return Math.ceil((worst + second) / 2);
}

function adjustForExposure(
  tier: RiskTier,
  impact: number,
  exposure: number,
): RiskTier {
  const step = RISK_TIERS.indexOf(tier);
  if (exposure === 5 && (tier !== 'high' || impact >= GRAVE_IMPACT)) {
    return RISK_TIERS[Math.min(step + 1, RISK_TIERS.length - 1)];
  }
  if (exposure === 1 && impact < GRAVE_IMPACT) {
    return RISK_TIERS[Math.max(step - 1, 0)];
  }
  return tier;
}

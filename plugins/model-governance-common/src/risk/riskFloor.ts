import { evaluateFilterPredicate } from '@backstage/filter-predicates';
import type { PredicateFacts } from '../facts';
import type { RiskPolicy } from '../policy';
import { RISK_TIERS, type RiskTier } from '../terms';
import { impliedDuties } from './impliedDuties';

/** What floors are asked of: the facts of the model, and the AI Act class and duties of one use. @public */
export type RiskFacts = Omit<PredicateFacts, 'risk' | 'aiAct'> & {
  aiAct: Pick<PredicateFacts['aiAct'], 'class' | 'duties'>;
};

/** The highest floor that holds for some facts, if any. */
export function riskFloor(
  facts: RiskFacts,
  { floors }: Pick<RiskPolicy, 'floors'>,
): { tier: RiskTier; reason: string } | undefined {
  const { aiAct } = facts;
  const asked = {
    ...facts,
    aiAct: { ...aiAct, duties: impliedDuties(aiAct.duties) },
  };
  return floors
    .filter(({ when }) => evaluateFilterPredicate(when, asked))
    .sort((a, b) => RISK_TIERS.indexOf(b.tier) - RISK_TIERS.indexOf(a.tier))[0];
}

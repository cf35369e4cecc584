import type { Policy } from '../policy';
import type { Outcome } from '../terms';
import type { OutcomeCounts, PortfolioFrameworkCoverage } from './Coverage';
import { placesOf } from './placesOf';
import { worstOutcome } from './worstOutcome';

/** Models that answer all requirements of a policy alike. @public */
export interface OutcomeGroup {
  /** One for each requirement of the policy, in its order. */
  outcomes: readonly Outcome[];
  /** How many models. */
  models: number;
}

/**
 * What a policy asks for each framework, place by place, and how many models answer how. A model counts once for each
 * place, by the worst of the requirements that speak to it.
 *
 * @public
 */
export function portfolioCoverageOf(
  policy: Pick<Policy, 'frameworks' | 'requirements'>,
  groups: readonly OutcomeGroup[],
): PortfolioFrameworkCoverage[] {
  const position = new Map(policy.requirements.map(({ id }, at) => [id, at]));
  const countOf = (ids: readonly string[]): OutcomeCounts => {
    const places = ids.flatMap(id => position.get(id) ?? []);
    const counts: OutcomeCounts = {};
    for (const { outcomes, models } of groups) {
      const worst = worstOutcome(places.map(at => outcomes[at]));
      if (worst) {
        counts[worst] = (counts[worst] ?? 0) + models;
      }
    }
    return counts;
  };
  return policy.frameworks.map(framework => ({
    id: framework.id,
    title: framework.title,
    url: framework.url,
    references: placesOf(framework, policy).map(
      ({ id, title, requirements }) => ({
        id,
        title,
        counts: countOf(requirements.map(each => each.id)),
        requirements: requirements.map(each => ({
          requirementId: each.id,
          title: each.title,
          counts: countOf([each.id]),
        })),
      }),
    ),
  }));
}

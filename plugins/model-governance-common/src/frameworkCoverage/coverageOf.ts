import type { Policy } from '../policy';
import type { Finding } from '../scorecard';
import type { FrameworkCoverage } from './Coverage';
import { placesOf } from './placesOf';
import { worstOutcome } from './worstOutcome';

/**
 * What a policy asks for each framework, place by place, and how a model answers. A place to which no requirement speaks
 * has none: the policy does not cover it.
 *
 * @param findings - Of one model, such as those of its scorecard; absent: only what is asked.
 * @public
 */
export function coverageOf(
  policy: Pick<Policy, 'frameworks' | 'requirements'>,
  findings: readonly Pick<Finding, 'requirementId' | 'outcome'>[] = [],
): FrameworkCoverage[] {
  const outcomes = new Map(
    findings.map(({ requirementId, outcome }) => [requirementId, outcome]),
  );
  return policy.frameworks.map(framework => ({
    id: framework.id,
    title: framework.title,
    url: framework.url,
    references: placesOf(framework, policy).map(
      ({ id, title, requirements }) => ({
        id,
        title,
        outcome: worstOutcome(
          requirements.flatMap(each => outcomes.get(each.id) ?? []),
        ),
        requirements: requirements.map(each => ({
          requirementId: each.id,
          title: each.title,
          outcome: outcomes.get(each.id),
        })),
      }),
    ),
  }));
}

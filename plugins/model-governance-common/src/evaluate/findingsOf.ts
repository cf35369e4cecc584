import { checkRequirement, type CheckContext } from '../check';
import type { Requirement } from '../policy';
import type { Finding } from '../scorecard';

/**
 * The findings of all requirements, in the order of the policy. Residual risk rests on the findings of the requirements
 * that mitigate it, so that it is asked last.
 */
export function findingsOf(context: Omit<CheckContext, 'outcomes'>): Finding[] {
  const { requirements } = context.policy;
  const first = requirements
    .filter(requirement => !asksResidualRisk(requirement))
    .map(requirement =>
      checkRequirement(requirement, { ...context, outcomes: new Map() }),
    );
  const outcomes = new Map(
    first.map(({ requirementId, outcome }) => [requirementId, outcome]),
  );
  const findings = new Map(
    first.map(finding => [finding.requirementId, finding]),
  );
  return requirements.map(
    requirement =>
      findings.get(requirement.id) ??
      checkRequirement(requirement, { ...context, outcomes }),
  );
}

function asksResidualRisk({ check }: Requirement): boolean {
  return (
    'assessment' in check && check.assessment === 'residual-within-appetite'
  );
}

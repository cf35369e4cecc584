import type { Policy } from '../policy';
import type { Finding, Gap } from '../scorecard';
import { isOpenOutcome, phaseSchema } from '../terms';

/**
 * The open findings, the most urgent first: the risk assessment, since all else follows from it; then what blocks
 * production, then by weight, then by phase.
 */
export function gapsOf(
  findings: readonly Finding[],
  policy: Pick<Policy, 'requirements'>,
): Gap[] {
  const assessments = policy.requirements
    .filter(
      ({ check }) => 'assessment' in check && check.assessment === 'valid',
    )
    .map(({ id }) => id);
  const urgency = ({ requirementId, blocks, weight, phase }: Finding) => [
    assessments.includes(requirementId) ? 0 : 1,
    blocks.includes('production') ? 0 : 1,
    -weight,
    phaseSchema.options.indexOf(phase),
  ];
  return findings
    .filter(({ outcome }) => isOpenOutcome(outcome))
    .sort((a, b) => compare(urgency(a), urgency(b)))
    .map(({ requirementId, title, outcome, action }) => ({
      requirementId,
      title,
      outcome,
      action,
    }));
}

function compare(a: number[], b: number[]): number {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index < 0 ? 0 : a[index] - b[index];
}

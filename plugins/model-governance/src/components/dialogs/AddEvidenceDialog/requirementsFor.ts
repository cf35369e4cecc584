import type {
  EvidenceType,
  Finding,
  Policy,
} from '@modelgov/backstage-plugin-model-governance-common';

/** The findings of the requirements that ask this model and that evidence of a type can support. */
export function requirementsFor(
  type: EvidenceType,
  findings: readonly Finding[],
  policy: Policy,
): Finding[] {
  const asking = policy.requirements
    .filter(
      ({ check }) => 'evidence' in check && check.evidence.types.includes(type),
    )
    .map(({ id }) => id);
  return findings.filter(
    ({ requirementId, outcome }) =>
      asking.includes(requirementId) && outcome !== 'not-applicable',
  );
}

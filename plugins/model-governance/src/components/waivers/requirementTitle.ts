import type { Scorecard } from '@modelgov/backstage-plugin-model-governance-common';

/** What the requirement of a waiver is called; its id where the model is not asked it any more. */
export function requirementTitle(
  { findings }: Pick<Scorecard, 'findings'>,
  requirementId: string,
): string {
  return (
    findings.find(finding => finding.requirementId === requirementId)?.title ??
    requirementId
  );
}

import type { VersionDecision } from '@modelgov/backstage-plugin-model-governance-common';

/** A decision, and the uses that it was taken for alike. */
export interface GroupedDecision {
  decision: VersionDecision;
  useCases: string[];
}

/** Puts together what was decided alike for several uses, in the order given. */
export function groupDecisions(
  decisions: readonly VersionDecision[],
): GroupedDecision[] {
  const groups = new Map<string, GroupedDecision>();
  for (const decision of decisions) {
    const { useCase, outcome, by, state, from, until, signatures } = decision;
    const key = JSON.stringify([
      outcome,
      by,
      state,
      from,
      until,
      signatures.map(({ signOffId }) => signOffId),
    ]);
    const group = groups.get(key) ?? { decision, useCases: [] };
    group.useCases.push(useCase);
    groups.set(key, group);
  }
  return [...groups.values()];
}

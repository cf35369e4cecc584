import {
  phaseSchema,
  principleSchema,
  type Finding,
  type Policy,
} from '@modelgov/backstage-plugin-model-governance-common';

/** By what findings can be grouped; the first is the default. */
export const GROUPINGS = ['principle', 'phase', 'framework'] as const;

/** By what findings are grouped. */
export type Grouping = (typeof GROUPINGS)[number];

/** Findings under one heading. */
export interface FindingGroup {
  /** The principle, the phase, or the id of the framework. */
  key: string;
  findings: Finding[];
}

/** Groups findings, in the order of the terms or of the policy's frameworks. A finding is in every framework it refers to. */
export function groupFindings(
  findings: readonly Finding[],
  grouping: Grouping,
  policy?: Pick<Policy, 'frameworks'>,
): FindingGroup[] {
  const keysOf = (finding: Finding): string[] =>
    grouping === 'framework'
      ? finding.references.map(({ framework }) => framework)
      : [finding[grouping]];
  const found = new Set(findings.flatMap(keysOf));
  const order: readonly string[] = {
    principle: principleSchema.options,
    phase: phaseSchema.options,
    framework: policy?.frameworks.map(({ id }) => id) ?? [],
  }[grouping];
  return [...new Set([...order, ...found])]
    .filter(key => found.has(key))
    .map(key => ({
      key,
      findings: findings.filter(finding => keysOf(finding).includes(key)),
    }));
}

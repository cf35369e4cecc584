import type { VersionDecision } from './VersionHistory';

/** The decisions about one version, and whether governance still looks at it. */
export interface DecidedVersion {
  governed: boolean;
  decisions: VersionDecision[];
}

const STANDING: readonly VersionDecision['state'][] = [
  'in-force',
  'in-grace',
  'stale',
];

/**
 * Marks the decisions that another took the place of: a later approval of the same version for the use, or of any other
 * version where the entity names this one no more.
 */
export function withSuperseded<T extends DecidedVersion>(
  versions: readonly T[],
): T[] {
  const newest = (decisions: readonly VersionDecision[], useCase: string) =>
    Math.max(
      ...decisions
        .filter(
          each =>
            each.useCase === useCase && each.outcome.startsWith('approved'),
        )
        .map(({ from }) => Date.parse(from)),
    );
  const all = versions.flatMap(({ decisions }) => decisions);
  return versions.map(version => ({
    ...version,
    decisions: version.decisions.map(decision => {
      const rivals = version.governed ? version.decisions : all;
      const isSuperseded =
        STANDING.includes(decision.state) &&
        newest(rivals, decision.useCase) > Date.parse(decision.from);
      return isSuperseded
        ? { ...decision, state: 'superseded' as const, changes: [] }
        : decision;
    }),
  }));
}

import type { Finding, SignOffState } from '../scorecard';
import type { UseCaseRisk } from '../risk';

/** The next moment at which time alone changes a scorecard: the earliest end or beginning among its inputs. */
export function nextChangeOf(
  findings: readonly Finding[],
  useCases: readonly UseCaseRisk[],
  signOffs: readonly SignOffState[],
  now: Date,
): string | undefined {
  const ends = [
    ...findings.map(({ changesAt }) => changesAt),
    ...useCases.map(({ valid }) => valid?.expiresAt),
    ...signOffs.flatMap(({ decisions }) =>
      decisions
        .filter(({ inForce }) => inForce)
        .map(({ expiresAt }) => expiresAt),
    ),
  ];
  const future = ends
    .flatMap(end => (end === undefined ? [] : Date.parse(end)))
    .filter(end => end > now.getTime());
  return future.length > 0
    ? new Date(Math.min(...future)).toISOString()
    : undefined;
}

import type { Finding, Scorecard } from '../scorecard';
import { addDuration, endOfDay } from '../terms';
import type { UseState } from './TargetState';
import type { World } from './World';

/** All moments, ISO 8601, past and future, at which time alone changes a scorecard. */
export function momentsOf(
  { policy: { approvals }, useCases }: World,
  uses: readonly UseState[],
  findings: readonly Finding[],
  scorecard: Pick<
    Scorecard,
    | 'conditions'
    | 'reviewRequests'
    | 'waivers'
    | 'breakGlassUntil'
    | 'reassessments'
  >,
): (string | undefined)[] {
  return [
    ...[...findings, ...uses.flatMap(use => use.findings)].map(
      ({ changesAt }) => changesAt,
    ),
    ...useCases.map(({ valid }) => valid?.expiresAt),
    ...uses.flatMap(({ signOffs }) =>
      signOffs.flatMap(({ decisions }) =>
        decisions.flatMap(({ inForce, expiresAt }) =>
          inForce ? expiresAt : undefined,
        ),
      ),
    ),
    ...uses.flatMap(({ approvals: { until } }) =>
      until === undefined
        ? []
        : [
            addDuration(until, approvals.renewalOpens, -1),
            until,
            addDuration(until, approvals.grace),
          ],
    ),
    ...scorecard.conditions
      .filter(({ state }) => state !== 'closed')
      .flatMap(({ dueOn, suspendsAt }) => [endOfDay(dueOn), suspendsAt]),
    ...scorecard.reviewRequests
      .filter(({ state }) => state === 'open')
      .map(({ dueOn }) => endOfDay(dueOn)),
    ...scorecard.waivers
      .filter(({ state }) => state === 'requested' || state === 'granted')
      .map(({ expiresOn }) => endOfDay(expiresOn)),
    scorecard.breakGlassUntil,
    ...scorecard.reassessments.map(({ dueAt }) => dueAt),
  ];
}

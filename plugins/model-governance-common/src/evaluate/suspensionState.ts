import type { Policy } from '../policy';
import { actsOf, type Act } from '../records';
import { newestFirst } from '../records/newestFirst';
import type { ConditionState, SuspensionState } from '../scorecard';
import type { AskedRole } from './askedRoles';

/**
 * The newest stop of a model that has not been lifted. It is lifted when every role that is asked to sign has voted as
 * often as it must sign, each person once and in one role; where no role is asked, by one vote.
 */
export function suspensionState(
  acts: readonly Act[],
  asked: readonly AskedRole[],
  conditions: readonly ConditionState[],
  policy: Policy,
): SuspensionState | undefined {
  const votes = newestFirst(actsOf(acts, 'suspension-lift')).reverse();
  for (const suspension of newestFirst(actsOf(acts, 'suspension'))) {
    const persons = new Set<string>();
    const given = new Map<string, number>();
    for (const vote of votes) {
      const { recordedBy, onBehalfOf = recordedBy } = vote;
      const isAsked =
        asked.length === 0 || asked.some(({ role }) => role.role === vote.role);
      const isNew = !persons.has(recordedBy) && !persons.has(onBehalfOf);
      if (vote.about === suspension.id && isAsked && isNew) {
        persons.add(recordedBy).add(onBehalfOf);
        given.set(vote.role, (given.get(vote.role) ?? 0) + 1);
      }
    }
    const isLifted = asked.length
      ? asked.every(
          ({ role, required }) => (given.get(role.role) ?? 0) >= required,
        )
      : given.size > 0;
    if (!isLifted) {
      const { overdue } = suspension;
      const cause = conditions.find(
        ({ signOffId, condition, state }) =>
          state === 'overdue' &&
          signOffId === overdue?.signOffId &&
          condition === overdue.condition,
      );
      return {
        id: suspension.id,
        reason: suspension.reason,
        since: suspension.recordedAt,
        by: suspension.recordedBy,
        openCauses: cause ? [`The condition is open: ${cause.text}`] : [],
        lifts: asked.length
          ? asked.map(({ role, required }) => ({
              role: role.role,
              title: role.title,
              required,
              given: given.get(role.role) ?? 0,
            }))
          : policy.signOffs
              .filter(({ powers }) => powers?.includes('stop'))
              .map(({ role, title }) => ({
                role,
                title,
                required: 1,
                given: 0,
              })),
      };
    }
  }
  return undefined;
}

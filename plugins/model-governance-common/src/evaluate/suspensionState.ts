import type { Policy } from '../policy';
import { actsOf, type Act } from '../records';
import { newestFirst } from '../records/newestFirst';
import type { ConditionState, SuspensionState } from '../scorecard';

/** How many of a role must vote. */
interface AskedVotes {
  role: string;
  required: number;
}

/**
 * The newest stop of a model that has not been lifted. It is lifted when every role that had to sign when it was stopped
 * has voted as often as it had to sign, each person once and in one role; where no role had to, by one vote of a role that
 * may stop. What the policy or the tier asks later changes nothing of it.
 *
 * @param askedNow - The roles that are asked now, for stops of which it is not on record.
 */
export function suspensionState(
  acts: readonly Act[],
  askedNow: readonly AskedVotes[],
  conditions: readonly ConditionState[],
  policy: Policy,
): SuspensionState | undefined {
  const votes = newestFirst(actsOf(acts, 'suspension-lift')).reverse();
  for (const suspension of newestFirst(actsOf(acts, 'suspension'))) {
    const asked: readonly AskedVotes[] = suspension.asks ?? askedNow;
    const persons = new Set<string>();
    const given = new Map<string, number>();
    for (const vote of votes) {
      const { recordedBy, onBehalfOf = recordedBy } = vote;
      const isAsked =
        asked.length === 0 || asked.some(({ role }) => role === vote.role);
      const isNew = !persons.has(recordedBy) && !persons.has(onBehalfOf);
      if (vote.about === suspension.id && isAsked && isNew) {
        persons.add(recordedBy).add(onBehalfOf);
        given.set(vote.role, (given.get(vote.role) ?? 0) + 1);
      }
    }
    const isLifted = asked.length
      ? asked.every(({ role, required }) => (given.get(role) ?? 0) >= required)
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
        lifts: (asked.length > 0 ? asked : anyWhoMayStop(policy)).map(
          ({ role, required }) => ({
            role,
            title:
              policy.signOffs.find(each => each.role === role)?.title ?? role,
            required,
            given: given.get(role) ?? 0,
          }),
        ),
      };
    }
  }
  return undefined;
}

function anyWhoMayStop({ signOffs }: Policy): AskedVotes[] {
  return signOffs
    .filter(({ powers }) => powers?.includes('stop'))
    .map(({ role }) => ({ role, required: 1 }));
}

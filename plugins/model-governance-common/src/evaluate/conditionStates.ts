import type { Policy } from '../policy';
import { actsOf, type Act, type SignOff } from '../records';
import type { ConditionState } from '../scorecard';
import { addDuration, endOfDay } from '../terms';

/** The conditions that some signatures set, with what became of each. */
export function conditionStates(
  signOffs: readonly SignOff[],
  acts: readonly Act[],
  { approvals }: Policy,
  now: Date,
): ConditionState[] {
  const closures = actsOf(acts, 'condition-closure');
  return signOffs.flatMap(({ id, role, conditions }) =>
    conditions.map((set, condition) => {
      const closed = closures.find(
        closure => closure.about === id && closure.condition === condition,
      );
      const due = endOfDay(set.dueOn);
      const open = new Date(due) <= now ? 'overdue' : 'open';
      return {
        ...set,
        signOffId: id,
        condition,
        role,
        state: closed ? 'closed' : open,
        closedBy: closed?.recordedBy,
        closedAt: closed?.recordedAt,
        suspendsAt: addDuration(due, approvals.grace),
      };
    }),
  );
}

import type { Scorecard } from '../scorecard';
import type { Situation } from './Situation';
import { STATUS_RULES } from './statusRules';

/**
 * The governance status of the version that the entity names now, over all its active use cases: the first rule that
 * holds. Sign-offs name every use case of their subject, so that the status is that of the worst of them.
 */
export function statusOf(
  situation: Situation,
): Pick<Scorecard, 'status' | 'statusReason' | 'changes'> {
  for (const { status, ground } of STATUS_RULES) {
    const found = ground(situation);
    if (found) {
      const { reason, changes = [] } = found;
      return { status, statusReason: reason, changes };
    }
  }
  return {
    status: 'unassessed',
    statusReason: 'Some use case has no valid risk assessment.',
    changes: [],
  };
}

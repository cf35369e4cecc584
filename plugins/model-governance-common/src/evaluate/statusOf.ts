import type { Standing } from '../scorecard';
import type { Situation } from './Situation';
import { STATUS_RULES } from './statusRules';
import { whyUnassessed } from './whyUnassessed';

/** The governance status of one version for one use case: the first rule that holds. */
export function statusOf(
  situation: Situation,
): Pick<Standing, 'status' | 'reason' | 'changes'> {
  for (const { status, ground } of STATUS_RULES) {
    const found = ground(situation);
    if (found) {
      const { reason, changes = [] } = found;
      return { status, reason, changes };
    }
  }
  return {
    status: 'unassessed',
    reason: `Not assessed: ${whyUnassessed(situation.risk)}.`,
    changes: [],
  };
}

import type { Policy } from '../policy';
import type { Act } from '../records';
import type { ReassessmentState } from '../scorecard';
import { addDuration } from '../terms';
import { openReassessments } from './openReassessments';
import type { UseCaseRisk } from './UseCaseRisk';

/**
 * The use cases that have to be assessed anew, each once however much calls for it. Due counts from the first call; the
 * next assessment of the use that counts closes it.
 *
 * @public
 */
export function reassessmentStates(
  acts: readonly Act[],
  useCases: readonly UseCaseRisk[],
  { risk }: Pick<Policy, 'risk'>,
  now: Date,
): ReassessmentState[] {
  return useCases.flatMap(({ counted }) => {
    const [first, ...later] = counted ? openReassessments(acts, counted) : [];
    if (!first) {
      return [];
    }
    const calls = [first, ...later];
    const dueAt = addDuration(first.recordedAt, risk.reassessWithin);
    return [
      {
        id: first.id,
        useCase: first.useCase,
        reason: calls.map(({ reason }) => reason).join(' '),
        changes: calls.flatMap(({ changes }) => changes),
        dueAt,
        overdue: new Date(dueAt) <= now,
      },
    ];
  });
}

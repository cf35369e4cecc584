import { DateTime, Duration } from 'luxon';
import type { Policy } from '../policy';
import type { Act, Reassessment } from '../records';
import type { ReassessmentState } from '../scorecard';
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
    const dueAt = dueFrom(first, risk.reassessWithin);
    return [
      {
        id: first.id,
        useCase: first.useCase,
        reason: calls.map(({ reason }) => reason).join(' '),
        changes: calls.flatMap(({ changes }) => changes),
        dueAt: dueAt.toISOString(),
        overdue: dueAt <= now,
      },
    ];
  });
}

function dueFrom({ recordedAt }: Reassessment, within: string): Date {
  return DateTime.fromISO(recordedAt, { zone: 'utc' })
    .plus(Duration.fromISO(within))
    .toJSDate();
}

import {
  actsOf,
  type Act,
  type Assessment,
  type Reassessment,
} from '../records';
import { newestFirst } from '../records/newestFirst';

/** The acts that mark a use as to be assessed anew since an assessment of it, oldest first. @public */
export function openReassessments(
  acts: readonly Act[],
  { useCase, recordedAt }: Pick<Assessment, 'useCase' | 'recordedAt'>,
): Reassessment[] {
  return newestFirst(actsOf(acts, 'reassessment'))
    .reverse()
    .filter(
      act =>
        act.useCase === useCase &&
        Date.parse(act.recordedAt) >= Date.parse(recordedAt),
    );
}

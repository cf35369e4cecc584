import type { ModelFacts } from '../facts';
import type { ModelRecords, Reassessment } from '../records';
import { newestFirst } from '../records/newestFirst';
import { assessmentBasisOf } from './assessmentBasisOf';
import { openReassessments } from './openReassessments';
import { reassessmentChanges } from './reassessmentChanges';

/** What the system records when a use has to be assessed anew. @public */
export type DueReassessment = Pick<
  Reassessment,
  'useCase' | 'trigger' | 'reason' | 'changes'
>;

/**
 * The use cases whose newest assessment rests on something that is different now, and that nothing marks yet: one for each
 * use, whatever the number of changes. The gravest trigger is named, all changes are listed.
 *
 * @param facts - Those of now, with the tiers of dependencies.
 * @public
 */
export function dueReassessments(
  facts: ModelFacts,
  { assessments, acts }: Pick<ModelRecords, 'assessments' | 'acts'>,
): DueReassessment[] {
  const newest = newestFirst(assessments);
  return facts.useCases.flatMap(useCase => {
    const assessment = newest.find(each => each.useCase === useCase.name);
    if (!assessment?.basis || openReassessments(acts, assessment).length > 0) {
      return [];
    }
    const changes = reassessmentChanges(
      assessment.basis,
      assessmentBasisOf(facts, useCase),
    );
    if (changes.length === 0) {
      return [];
    }
    const [{ trigger }] = changes;
    const paths = changes.map(({ path }) => path).join(', ');
    return [
      {
        useCase: useCase.name,
        trigger,
        reason: `Changed since the assessment: ${paths}.`,
        changes: changes.map(({ path, signed, now }) => ({
          path,
          signed,
          now,
        })),
      },
    ];
  });
}

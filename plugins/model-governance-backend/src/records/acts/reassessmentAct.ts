import { ConflictError, InputError } from '@backstage/errors';
import {
  OBSERVED_REASSESSMENT_TRIGGERS,
  openReassessments,
  type NewReassessment,
  type Reassessment,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { ActContext } from './ActContext';

/** Makes the record of a call for a new assessment, for what the system does not notice by itself. */
export function reassessmentAct(
  content: NewReassessment,
  { scorecard, records, head }: ActContext,
): Reassessment {
  const { useCase: name, trigger } = content;
  const useCase = scorecard.useCases.find(each => each.name === name);
  const assessment = records.assessments.find(
    ({ id }) => id === useCase?.newest?.assessmentId,
  );
  if (!assessment) {
    throw new InputError(
      `useCase: "${name}" is no use case of ${head.entityRef} that has been assessed`,
    );
  }
  if (OBSERVED_REASSESSMENT_TRIGGERS.includes(trigger)) {
    throw new InputError(`trigger: "${trigger}" is noticed by itself`);
  }
  const isOpen = openReassessments(records.acts, assessment).some(
    open => open.trigger === trigger,
  );
  if (isOpen) {
    throw new ConflictError(
      `"${name}" is to be assessed anew already, because of "${trigger}"`,
    );
  }
  return { ...content, ...head, kind: 'reassessment', changes: [] };
}

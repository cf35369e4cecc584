import {
  newAssessmentSchema,
  parseWith,
  UNKNOWN_ANSWER,
  type NewAssessment,
  type RiskPolicy,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { AssessmentDraft } from './AssessmentDraft';

/**
 * The record to send; a question that was not answered is answered with "unknown".
 *
 * @throws InputError naming every field that does not fit
 */
export function parseAssessment(
  draft: AssessmentDraft,
  id: string,
  { questions }: Pick<RiskPolicy, 'questions'>,
): NewAssessment {
  const { useCase, answers, scenarios, comment } = draft;
  return parseWith(
    newAssessmentSchema,
    {
      id,
      useCase,
      answers: Object.fromEntries(
        questions.map(question => [
          question.id,
          answers[question.id] ?? UNKNOWN_ANSWER,
        ]),
      ),
      aiAct: {
        class: draft.aiActClass,
        duties: draft.duties,
        roles: draft.roles,
        annexPoints: draft.annexPoints,
        rationale: draft.rationale,
      },
      scenarios,
      comment: comment.trim() || undefined,
    },
    'assessment',
  );
}

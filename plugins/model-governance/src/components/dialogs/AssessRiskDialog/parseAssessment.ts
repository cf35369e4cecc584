import {
  aiActClassificationOf,
  classifyAiAct,
  newAssessmentSchema,
  parseWith,
  UNKNOWN_ANSWER,
  type NewAssessment,
  type Policy,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { AssessmentDraft } from './AssessmentDraft';

/**
 * The record to send. A question on the risk that was not answered is answered with "unknown"; the questions of the
 * decision tree must be answered, since "unknown" may prohibit a use.
 *
 * @throws InputError naming every field that does not fit
 */
export function parseAssessment(
  draft: AssessmentDraft,
  id: string,
  { risk, aiAct }: Pick<Policy, 'risk' | 'aiAct'>,
): NewAssessment {
  const { useCase, answers, scenarios, comment, overrideTier } = draft;
  const { path } = classifyAiAct(aiAct, draft.aiActAnswers);
  const assessment = parseWith(
    newAssessmentSchema,
    {
      id,
      useCase,
      answers: Object.fromEntries(
        risk.questions.map(question => [
          question.id,
          answers[question.id] ?? UNKNOWN_ANSWER,
        ]),
      ),
      aiAct: {
        answers: Object.fromEntries(
          path.map(({ step, answer }) => [step, answer]),
        ),
        rationale: draft.rationale,
      },
      scenarios,
      override: overrideTier && {
        tier: overrideTier,
        justification: draft.justification,
      },
      comment: comment.trim() || undefined,
    },
    'assessment',
  );
  aiActClassificationOf(assessment.aiAct, aiAct);
  return assessment;
}

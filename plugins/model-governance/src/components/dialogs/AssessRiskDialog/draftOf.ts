import type {
  Assessment,
  RiskPolicy,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { AssessmentDraft } from './AssessmentDraft';

/** What the form of a use case begins with: what was assessed last, as far as the policy still asks it. */
export function draftOf(options: {
  useCase: string;
  latest?: Assessment;
  policy: Pick<RiskPolicy, 'questions'>;
}): AssessmentDraft {
  const { useCase, latest, policy } = options;
  const answers = policy.questions
    .filter(({ id, options: choices }) =>
      choices.some(({ value }) => value === latest?.answers[id]),
    )
    .map(({ id }) => [id, latest?.answers[id]]);
  const path = latest?.aiAct.path ?? [];
  return {
    useCase,
    answers: Object.fromEntries(answers),
    aiActAnswers: Object.fromEntries(
      path.map(({ step, answer }) => [step, answer]),
    ),
    rationale: latest?.aiAct.rationale ?? '',
    scenarios: latest?.scenarios ?? [],
    justification: '',
    comment: '',
  };
}

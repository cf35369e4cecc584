import type {
  Assessment,
  RiskPolicy,
  UseCase,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { AssessmentDraft } from './AssessmentDraft';

/**
 * What the form of a use case begins with: what was assessed last, as far as the policy still asks it, or else the roles
 * that the entity declares.
 */
export function draftOf(options: {
  useCase: string;
  declared?: UseCase;
  latest?: Assessment;
  policy: Pick<RiskPolicy, 'questions'>;
}): AssessmentDraft {
  const { useCase, declared, latest, policy } = options;
  const answers = policy.questions
    .filter(({ id, options: choices }) =>
      choices.some(({ value }) => value === latest?.answers[id]),
    )
    .map(({ id }) => [id, latest?.answers[id]]);
  return {
    useCase,
    answers: Object.fromEntries(answers),
    aiActClass: latest?.aiAct.class,
    duties: latest?.aiAct.duties ?? [],
    roles: latest?.aiAct.roles ?? declared?.roles ?? [],
    annexPoints: latest?.aiAct.annexPoints ?? [],
    rationale: latest?.aiAct.rationale ?? '',
    scenarios: latest?.scenarios ?? [],
    comment: '',
  };
}

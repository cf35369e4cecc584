import {
  classifyAiAct,
  UNKNOWN_ANSWER,
  type NewAssessment,
  type Policy,
} from '@modelgov/backstage-plugin-model-governance-common';

/** Answers to the decision tree of a policy that lead to a prohibition; the rest is not known. */
export function prohibited({ aiAct }: Policy): NewAssessment['aiAct'] {
  const answers: Record<string, string> = {};
  for (;;) {
    const { open } = classifyAiAct(aiAct, answers);
    if (!open) {
      return { answers, rationale: 'It manipulates people.' };
    }
    const grave = open.options.find(option => option.class === 'prohibited');
    const harmless = open.options.find(option => !option.class);
    answers[open.id] = (grave ?? harmless)?.value ?? UNKNOWN_ANSWER;
  }
}

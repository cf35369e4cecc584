import type { FieldErrors } from '../../form';

/** The steps of the assessment, in order. */
export const ASSESSMENT_STEPS = [
  'questions',
  'aiAct',
  'scenarios',
  'summary',
] as const;

/** A step of the assessment. */
export type AssessmentStep = (typeof ASSESSMENT_STEPS)[number];

const FIELDS: Readonly<Record<AssessmentStep, RegExp>> = {
  questions: /^(?:useCase|answers)\b/,
  aiAct: /^aiAct\b/,
  scenarios: /^scenarios\b/,
  summary: /^(?:comment|override)\b/,
};

/** The steps on which a field is wrong. */
export function stepsWithErrors(errors: FieldErrors): AssessmentStep[] {
  return ASSESSMENT_STEPS.filter(step =>
    Object.keys(errors).some(path => FIELDS[step].test(path)),
  );
}

import { randomUUID } from 'node:crypto';
import type {
  NewAssessment,
  NewEvidence,
  NewSignOff,
} from '@modelgov/backstage-plugin-model-governance-common';

/** Answers of the baseline questionnaire that result in tier medium. */
const MEDIUM_ANSWERS = {
  harm: 'money-or-access',
  loss: 'unit',
  data: 'ordinary',
  autonomy: 'advises',
  novelty: 'adapted',
  environment: 'slow',
  supply: 'open-weights',
  'data-fit': 'close',
  reach: 'up-to-1000',
  audience: 'company',
  detection: 'day',
};

/** Answers to the decision tree of the baseline that lead to a minimal risk of our own. */
export const MINIMAL_PATH = {
  system: 'ai-system',
  territory: 'union',
  exclusions: 'none-of-these',
  roles: 'own-use',
  prohibited: 'none-of-these',
  'annex-i': 'not-a-product',
  'annex-iii': 'none-of-these',
  people: 'nobody',
  synthetic: 'nothing',
  emotion: 'nothing',
  'deep-fake': 'nothing',
  'general-purpose': 'none-of-ours',
  'open-source': 'not-free',
  legacy: 'new',
};

/** An assessment of the use case `ranking` that results in tier medium. */
export function assessment(
  changes: Partial<NewAssessment> = {},
): NewAssessment {
  return {
    id: randomUUID(),
    useCase: 'ranking',
    answers: MEDIUM_ANSWERS,
    aiAct: {
      answers: MINIMAL_PATH,
      rationale: 'None of the areas of Annex III.',
    },
    scenarios: [],
    ...changes,
  };
}

/** A fairness evaluation whose groups differ little. */
export function fairnessEvaluation(
  changes: Partial<NewEvidence> = {},
): NewEvidence {
  return {
    id: randomUUID(),
    type: 'fairness-evaluation',
    title: 'Fairness evaluation',
    requirements: [],
    payload: {
      attribute: 'age',
      dataset: 'holdout',
      groups: [
        { group: 'young', size: 500, selectionRate: 0.4 },
        { group: 'old', size: 500, selectionRate: 0.38 },
      ],
    },
    collectedOn: new Date().toISOString().slice(0, 10),
    ...changes,
  };
}

/** An approval as model validator. */
export function approval(
  subjectDigest: string,
  changes: Partial<NewSignOff> = {},
): NewSignOff {
  return {
    id: randomUUID(),
    role: 'model-validator',
    gate: 'production',
    decision: 'approved',
    subjectDigest,
    conditions: [],
    ...changes,
  };
}

import type {
  RiskScenario,
  RiskTier,
} from '@modelgov/backstage-plugin-model-governance-common';

/** A risk assessment while it is written. */
export interface AssessmentDraft {
  useCase: string;
  /** The chosen option by question id; what is not answered is absent. */
  answers: Readonly<Record<string, string>>;
  /** The chosen option by step of the decision tree, also of steps that are not asked any more. */
  aiActAnswers: Readonly<Record<string, string>>;
  rationale: string;
  scenarios: RiskScenario[];
  /** The tier that the assessor sets in place of the computed one. */
  overrideTier?: RiskTier;
  justification: string;
  comment: string;
}

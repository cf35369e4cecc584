import type {
  AiActClass,
  AiActDuty,
  AiActRole,
  AnnexPoint,
  RiskScenario,
} from '@modelgov/backstage-plugin-model-governance-common';

/** A risk assessment while it is written. */
export interface AssessmentDraft {
  useCase: string;
  /** The chosen option by question id; what is not answered is absent. */
  answers: Readonly<Record<string, string>>;
  aiActClass?: AiActClass;
  duties: AiActDuty[];
  roles: AiActRole[];
  annexPoints: AnnexPoint[];
  rationale: string;
  scenarios: RiskScenario[];
  comment: string;
}

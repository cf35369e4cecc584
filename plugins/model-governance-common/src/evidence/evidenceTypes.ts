import type { EvidenceType, EvidenceTypeDefinition } from './EvidenceType';
import { adversarialTest } from './types/adversarialTest';
import { dataSheet } from './types/dataSheet';
import { document } from './types/document';
import { explainabilityReport } from './types/explainabilityReport';
import { fairnessEvaluation } from './types/fairnessEvaluation';
import { fundamentalRightsImpactAssessment } from './types/fundamentalRightsImpactAssessment';
import { humanOversightPlan } from './types/humanOversightPlan';
import { incidentResponsePlan } from './types/incidentResponsePlan';
import { licenceReview } from './types/licenceReview';
import { modelCard } from './types/modelCard';
import { monitoringPlan } from './types/monitoringPlan';
import { performanceEvaluation } from './types/performanceEvaluation';
import { privacyAssessment } from './types/privacyAssessment';
import { robustnessTest } from './types/robustnessTest';
import { rollbackPlan } from './types/rollbackPlan';
import { securityReview } from './types/securityReview';
import { trainingDataRecord } from './types/trainingDataRecord';
import { userNotice } from './types/userNotice';
import { validationReport } from './types/validationReport';
import { versionRecord } from './types/versionRecord';

/** The one registry of evidence types: schemas, forms and measures all come from here. @public */
export const EVIDENCE_TYPE_DEFINITIONS: Readonly<
  Record<EvidenceType, EvidenceTypeDefinition>
> = {
  'model-card': modelCard,
  'data-sheet': dataSheet,
  'performance-evaluation': performanceEvaluation,
  'fairness-evaluation': fairnessEvaluation,
  'explainability-report': explainabilityReport,
  'robustness-test': robustnessTest,
  'security-review': securityReview,
  'adversarial-test': adversarialTest,
  'privacy-assessment': privacyAssessment,
  'fundamental-rights-impact-assessment': fundamentalRightsImpactAssessment,
  'human-oversight-plan': humanOversightPlan,
  'monitoring-plan': monitoringPlan,
  'incident-response-plan': incidentResponsePlan,
  'rollback-plan': rollbackPlan,
  'licence-review': licenceReview,
  'training-data-record': trainingDataRecord,
  'validation-report': validationReport,
  'user-notice': userNotice,
  'version-record': versionRecord,
  document,
};

import type { Requirement } from '../policy';
import type { CheckAnswer } from './CheckAnswer';
import { checkAssessment } from './checkAssessment';
import { checkCatalog } from './checkCatalog';
import type { CheckContext } from './CheckContext';
import { checkDependencies } from './checkDependencies';
import { checkEvidence } from './checkEvidence';
import { checkIncidents } from './checkIncidents';
import { checkMetric } from './checkMetric';
import { checkSignOff } from './checkSignOff';

/** The registry of check kinds: hands a requirement to the check that answers it. */
export function answerCheck(
  requirement: Requirement,
  context: CheckContext,
): CheckAnswer {
  const { check } = requirement;
  if ('catalog' in check) {
    return checkCatalog(check.catalog, context);
  }
  if ('evidence' in check) {
    return checkEvidence(check.evidence, requirement, context);
  }
  if ('assessment' in check) {
    return checkAssessment(check.assessment, context);
  }
  if ('signOff' in check) {
    return checkSignOff(context);
  }
  if ('dependencies' in check) {
    return checkDependencies(check.dependencies, context);
  }
  return 'metric' in check ? checkMetric() : checkIncidents();
}

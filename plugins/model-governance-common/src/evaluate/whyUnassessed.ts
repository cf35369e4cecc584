import type { UseCaseRisk } from '../risk';

/** Why a use case has no assessment in force, as the end of a sentence. */
export function whyUnassessed({
  useCase,
  newest,
  confirmation,
  awaitedRoles,
}: UseCaseRisk): string {
  if (!newest) {
    return `${useCase.name} has not been assessed`;
  }
  if (confirmation === 'awaited') {
    return `the assessment of ${useCase.name} waits for ${
      awaitedRoles.join(', ') || 'a role that may confirm it'
    }`;
  }
  if (confirmation === 'refused') {
    return `the assessment of ${useCase.name} was refused`;
  }
  return `the assessment of ${useCase.name} has ended`;
}

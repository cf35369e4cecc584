import type { ModelFacts } from '../facts';
import type { BoundFacts } from '../records';
import type { UseCaseRisk } from '../risk';
import { aiActRoleSchema } from '../terms';

/** The facts of now whose change makes an approval stale. Everything is sorted, so that order changes nothing. */
export function boundFactsOf(
  { model }: ModelFacts,
  useCases: readonly UseCaseRisk[],
): BoundFacts {
  return {
    version: model.version,
    digest: model.digest,
    modelType: model.modelType,
    baseModel: model.baseModel,
    datasets: [...new Set(model.datasets.map(({ ref }) => ref))].sort(),
    useCases: useCases
      .map(({ useCase, valid, tier }) => ({
        name: useCase.name,
        intendedPurpose: useCase.intendedPurpose,
        /** Declared by the entity or determined by the assessment. */
        roles: aiActRoleSchema.options.filter(
          role =>
            useCase.roles?.includes(role) || valid?.aiAct.roles.includes(role),
        ),
        tier,
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en-US')),
  };
}

import type { UseCase } from '../entity';
import type { ModelFacts } from '../facts';
import type { AssessmentBasis } from '../records';

/**
 * What an assessment of a use case rests on now. Lists are sorted, so that order changes nothing.
 *
 * @public
 */
export function assessmentBasisOf(
  { model, owner, dependencies }: ModelFacts,
  {
    intendedPurpose,
    roles = [],
    regions = [],
  }: Pick<UseCase, 'intendedPurpose' | 'roles' | 'regions'>,
): AssessmentBasis {
  return {
    version: model.version,
    digest: model.digest,
    modelType: model.modelType,
    baseModel: model.baseModel,
    datasets: sorted(model.datasets.map(({ ref }) => ref)),
    intendedPurpose,
    roles: sorted(roles),
    regions: sorted(regions),
    owner,
    dependencies: dependencies
      .flatMap(({ entityRef, tier }) => (tier ? [{ entityRef, tier }] : []))
      .sort((a, b) => a.entityRef.localeCompare(b.entityRef, 'en-US')),
  };
}

function sorted<T extends string>(values: readonly T[]): T[] {
  return [...new Set(values)].sort();
}

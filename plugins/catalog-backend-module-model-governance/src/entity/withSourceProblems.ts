import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import { MODEL_STATUS_TYPE } from '@modelgov/backstage-plugin-model-governance-common';
import type { SourcedModel } from '../describe/SourcedModel';

/** Enough to mend a model in its registry by; the next ones show once these are gone. */
const MAX_PROBLEMS = 20;

/** An entity with what is wrong with its model in the registries that it comes from. */
export function withSourceProblems(
  entity: AlphaEntity,
  known: readonly SourcedModel[],
): AlphaEntity {
  const problems = known.flatMap(({ sourceId, model }) =>
    (model.problems ?? []).map(problem => `${sourceId}: ${problem}`),
  );
  if (!problems.length) {
    return entity;
  }
  const items = problems.slice(0, MAX_PROBLEMS).map(message => ({
    type: MODEL_STATUS_TYPE,
    level: 'warning' as const,
    message,
  }));
  return {
    ...entity,
    status: {
      ...entity.status,
      items: [...(entity.status?.items ?? []), ...items],
    },
  };
}

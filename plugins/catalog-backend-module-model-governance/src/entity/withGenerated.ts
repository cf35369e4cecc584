import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import type {
  CardFacts,
  ParsedModelSpec,
} from '@modelgov/backstage-plugin-model-governance-common';
import { CaseCollisions } from './CaseCollisions';
import { isJsonObject } from './isJsonObject';
import { modelStatusItems } from './modelStatusItems';

/** An entity with what the processor found: the facts of its card, and as items of its status what is wrong. */
export function withGenerated(
  entity: AlphaEntity,
  { problems, unknownFields }: Omit<ParsedModelSpec, 'spec'>,
  card: CardFacts | undefined,
): AlphaEntity {
  const collisions = new CaseCollisions();
  const model = entity.spec?.model;
  const spec = isJsonObject(model)
    ? {
        ...entity.spec,
        model: {
          ...collisions.drop(model),
          ...(card && { cardFacts: card }),
        },
      }
    : entity.spec;
  const items = modelStatusItems({
    problems: [...problems, ...collisions.problems],
    unknownFields,
    card,
  });
  return {
    ...entity,
    ...(spec && { spec }),
    ...(items.length && {
      status: {
        ...entity.status,
        items: [...(entity.status?.items ?? []), ...items],
      },
    }),
  };
}

import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import type { JsonValue } from '@backstage/types';
import {
  REGISTRY_FACTS_FIELD,
  cardFactsSchema,
  type CardFacts,
  type ParsedModelSpec,
  type RegistryFacts,
} from '@modelgov/backstage-plugin-model-governance-common';
import { CaseCollisions } from './CaseCollisions';
import { isJsonObject } from './isJsonObject';
import { modelStatusItems } from './modelStatusItems';

/**
 * An entity with what the processor found: the facts of its card, what registries and documents know of its versions and
 * deployments, and as items of its status what is wrong.
 */
export function withGenerated(
  entity: AlphaEntity,
  { problems, unknownFields }: Omit<ParsedModelSpec, 'spec'>,
  { card, registry }: { card?: CardFacts; registry?: RegistryFacts },
): AlphaEntity {
  const hasRegistry =
    registry?.sources.some(({ kind }) => kind === 'registry') ||
    registry?.versions.length ||
    registry?.deployments.length;
  const collisions = new CaseCollisions();
  const model = entity.spec?.model;
  const spec = isJsonObject(model)
    ? {
        ...entity.spec,
        model: {
          ...collisions.drop(model),
          ...(card && { cardFacts: card }),
          ...(hasRegistry && {
            [REGISTRY_FACTS_FIELD]: JSON.stringify(registry),
          }),
        },
      }
    : entity.spec;
  const items = modelStatusItems({
    problems: [...problems, ...collisions.problems],
    unknownFields,
    card,
    document: card ? undefined : documentOf(model),
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

/** What the document says that an entity comes from; nobody else's is still there. */
function documentOf(model: JsonValue | undefined): CardFacts | undefined {
  const written = isJsonObject(model) ? model.cardFacts : undefined;
  return cardFactsSchema.safeParse(written).data;
}

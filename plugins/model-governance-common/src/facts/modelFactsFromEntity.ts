import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { cardFactsSchema, parseModelSpec, type CardFacts } from '../entity';
import { registryFactsFromEntity } from '../registry';
import { deriveFacts } from './deriveFacts';
import { fullRef } from './fullRef';
import {
  GENERAL_USE_CASE,
  type DependencyFacts,
  type EntityProblem,
  type ModelFacts,
} from './ModelFacts';
import { ownerRef } from './ownerRef';

/**
 * The facts of one model, from its entity and what it is related to. Pure: what was fetched is handed in.
 *
 * @param related - The owner, where the catalog knows it, and the facts of everything in `dependencyRefs(entity)`.
 * @public
 */
export function modelFactsFromEntity(
  entity: Entity,
  related: { owner?: Entity; dependencies: DependencyFacts[] },
): ModelFacts {
  const { kind, metadata } = entity;
  const { spec, problems } = parseModelSpec(entity);
  const { useCases = [], datasets = [], ...fields } = spec;
  const baseModel = fullRef(spec.baseModel, 'resource', entity);
  const known = (ref: string | undefined) =>
    related.dependencies.find(({ entityRef }) => entityRef === ref);
  const named = datasets.map(({ ref, role }) => ({
    ref: fullRef(ref, 'resource', entity) ?? ref,
    role,
  }));
  const lifecycle = textOf(entity.spec?.lifecycle);
  const card = cardFactsOf(entity);
  const registry = registryFactsFromEntity(entity);
  const ownerMembers = membersOf(related.owner);
  return {
    entityRef: stringifyEntityRef(entity),
    uid: metadata.uid ?? '',
    kind,
    type: textOf(entity.spec?.type) ?? '',
    title: metadata.title ?? metadata.name,
    description: metadata.description,
    lifecycle,
    owner: ownerRef(entity),
    system: fullRef(entity.spec?.system, 'system', entity),
    ownerFound: related.owner !== undefined,
    ownerHasPeople: ownerMembers.length > 0,
    ownerMembers,
    model: {
      ...fields,
      baseModel,
      datasets: named,
    },
    useCases: useCases.length > 0 ? useCases : [{ name: GENERAL_USE_CASE }],
    card,
    registry,
    problems: [...problems, ...cardProblems(card)],
    dependencies: related.dependencies,
    ...deriveFacts({
      lifecycle,
      model: spec,
      useCases,
      baseModel: known(baseModel),
      dependencies: related.dependencies,
      datasets: named.map(({ ref, role }) => ({ role, facts: known(ref) })),
      deployments: registry?.deployments ?? [],
    }),
  };
}

function cardFactsOf(entity: Entity): CardFacts | undefined {
  const { model } = entity.spec ?? {};
  const written =
    typeof model === 'object' && model !== null && !Array.isArray(model)
      ? model.cardFacts
      : undefined;
  return cardFactsSchema.safeParse(written).data;
}

/** A card that is named and cannot be read is a malformed place, though its last facts are kept. */
function cardProblems(card: CardFacts | undefined): EntityProblem[] {
  return card?.status === 'unreadable'
    ? [
        {
          path: 'spec.model.card',
          message: card.message ?? 'the model card cannot be read',
        },
      ]
    : [];
}

function membersOf(owner: Entity | undefined): string[] {
  if (owner?.kind === 'User') {
    return [stringifyEntityRef(owner)];
  }
  return (owner?.relations ?? [])
    .filter(({ type }) => type === 'hasMember')
    .map(({ targetRef }) => targetRef)
    .sort();
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

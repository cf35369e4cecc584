import {
  ANNOTATION_VIEW_URL,
  type Entity,
  stringifyEntityRef,
  stringifyLocationRef,
} from '@backstage/catalog-model';
import type { LocationSpec } from '@backstage/plugin-catalog-common';
import type { JsonObject } from '@backstage/types';
import { REGISTRY_FACTS_FIELD } from '@modelgov/backstage-plugin-model-governance-common';
import type { DescribedModel } from '@modelgov/backstage-plugin-model-governance-node';
import { distinctEntityName, entityName } from '../describe/entityName';
import { modelSpecOf } from '../describe/modelSpecOf';
import { ownerOf } from '../describe/ownerOf';
import { registryFactsOf } from '../describe/registryFactsOf';
import type { SourcedModel } from '../describe/SourcedModel';
import { thinEntity } from '../describe/thinEntity';
import { cardFactsOfModel } from '../readers/cardFactsOfModel';
import type { DocumentDefaults } from './readDocumentDefaults';

/**
 * The entities of the models of one document. Models whose names give the same name of an entity are told apart, whatever
 * their order.
 */
export function modelEntities(
  models: DescribedModel[],
  location: LocationSpec,
  defaults: DocumentDefaults,
): Entity[] {
  const counts = new Map<string, number>();
  for (const name of models.map(model => entityName(model.name))) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return models.map(model => {
    const plain = entityName(model.name);
    const name =
      counts.get(plain) === 1 ? plain : distinctEntityName(model.name);
    return modelEntity(name, model, location, defaults);
  });
}

function modelEntity(
  name: string,
  model: DescribedModel,
  { target, type }: LocationSpec,
  { lifecycle, namespace, owner: unowned }: DocumentDefaults,
): Entity {
  const sourced: SourcedModel = { sourceId: type, kind: 'document', model };
  const { note, owner } = ownerOf(
    model,
    { stated: true, default: unowned },
    namespace,
  );
  const place = { name, namespace, owner, lifecycle, sourceId: type };
  const location = stringifyLocationRef({ type, target });
  const entity = thinEntity(model, { ...place, location });
  const ref = stringifyEntityRef(entity);
  const problems = [...(note ? [note] : []), ...(model.problems ?? [])];
  // Through text, so that it is what the catalog stores: without fields that are there and undefined.
  const spec: JsonObject = JSON.parse(
    JSON.stringify({
      ...modelSpecOf([sourced], { ref }),
      cardFacts: cardFactsOfModel({ ...model, problems }, target),
      [REGISTRY_FACTS_FIELD]: JSON.stringify(registryFactsOf([sourced])),
    }),
  );
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: {
        ...entity.metadata.annotations,
        ...(/^https?:/i.test(target) && { [ANNOTATION_VIEW_URL]: target }),
      },
    },
    spec: { ...entity.spec, model: spec },
  };
}

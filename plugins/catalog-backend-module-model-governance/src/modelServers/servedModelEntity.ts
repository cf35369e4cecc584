import type { Entity } from '@backstage/catalog-model';
import type { DescribedModel } from '@modelgov/backstage-plugin-model-governance-node';
import { REGISTRY_FACTS_FIELD } from '@modelgov/backstage-plugin-model-governance-common';
import { distinctEntityName } from '../describe/entityName';
import { registryFactsOf } from '../describe/registryFactsOf';
import { thinEntity } from '../describe/thinEntity';
import { MODEL_SERVER_LOCATION } from './MODEL_SERVER_LOCATION';
import type { ModelServer } from './ModelServer';

/**
 * The entity of a model that a server lists. Its name has that of the server in it, since another server may list another
 * model of the same name, and does not depend on what else the server lists.
 *
 * @param owner - full ref
 */
export function servedModelEntity(
  name: string,
  server: ModelServer,
  owner: string,
): Entity {
  const model: DescribedModel = {
    name,
    lifecycle: server.lifecycle,
    model: {},
    versions: [],
    deployments: [{ name: server.name, url: server.url }],
  };
  const entity = thinEntity(model, {
    name: distinctEntityName(`${server.name}/${name}`, `${server.ref}/${name}`),
    namespace: server.namespace,
    owner,
    lifecycle: server.lifecycle ?? 'unknown',
    location: `${MODEL_SERVER_LOCATION}:${server.ref}`,
    sourceId: MODEL_SERVER_LOCATION,
  });
  const facts = registryFactsOf([
    { sourceId: MODEL_SERVER_LOCATION, kind: 'document', model },
  ]);
  return {
    ...entity,
    spec: {
      ...entity.spec,
      model: { [REGISTRY_FACTS_FIELD]: JSON.stringify(facts) },
    },
  };
}

import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { JsonValue } from '@backstage/types';
import { validRef } from '../describe/validRef';
import { isJsonObject } from '../entity/isJsonObject';
import { webLink } from '../readers/values/webLink';
import { knownEntities } from './knownEntities';
import { listedModels } from './listedModels';
import type { ModelServer } from './ModelServer';

/** By kind, in lower case: the types that serve models; `undefined` where all of the kind do. */
const SERVER_TYPES = new Map<string, string | undefined>([
  ['component', 'model-server'],
  ['api', 'ai-model-server'],
  ['aimodelserverapi', undefined],
]);

/** The server of models that an entity is, in one of the forms that Red Hat Developer Hub and Backstage give it. */
export function modelServerOf(entity: Entity): ModelServer | undefined {
  const kind = entity.kind.toLowerCase();
  const type = SERVER_TYPES.get(kind);
  const spec = entity.spec ?? {};
  if (!SERVER_TYPES.has(kind) || (type !== undefined && spec.type !== type)) {
    return undefined;
  }
  const { name, namespace = 'default' } = entity.metadata;
  const { names, problems } = listedModels(spec.models);
  const entities = knownEntities(entity, names);
  const context = { defaultKind: 'Group', defaultNamespace: namespace };
  return {
    ref: stringifyEntityRef(entity),
    name,
    namespace,
    owner: validRef(textOf(spec.owner) ?? '', context),
    lifecycle: textOf(spec.lifecycle),
    url: urlOf(entity),
    models: names,
    known: entities.known,
    problems: [...problems, ...entities.problems],
  };
}

/** Servers that are an API say it in their specification, components in a link. */
function urlOf({ metadata, spec }: Entity): string | undefined {
  const remotes = Array.isArray(spec?.remotes) ? spec.remotes : [];
  return [
    textOf(spec?.serverUrl),
    ...remotes.map(remote => isJsonObject(remote) && textOf(remote.url)),
    metadata.annotations?.['rhdh.modelcatalog.io/external-route-url'],
    metadata.links?.find(({ title }) => title === 'API')?.url,
  ]
    .map(url => webLink(url || undefined))
    .find(url => url !== undefined);
}

function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

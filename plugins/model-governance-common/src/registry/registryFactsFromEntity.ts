import type { Entity } from '@backstage/catalog-model';
import { registryFactsSchema, type RegistryFacts } from './RegistryFacts';

/** Where the catalog processor writes {@link RegistryFacts}, below `spec.model`. @public */
export const REGISTRY_FACTS_FIELD = 'registryFacts';

/**
 * What registries and documents say of a model, by its entity; `undefined` where none does. Never throws: what is not of
 * the expected form was not written by the processor.
 *
 * @public
 */
export function registryFactsFromEntity(
  entity: Entity,
): RegistryFacts | undefined {
  const model = entity.spec?.model;
  const written =
    typeof model === 'object' && model !== null && !Array.isArray(model)
      ? model[REGISTRY_FACTS_FIELD]
      : undefined;
  if (typeof written !== 'string') {
    return undefined;
  }
  try {
    return registryFactsSchema.safeParse(JSON.parse(written)).data;
  } catch {
    return undefined;
  }
}

import type { Entity } from '@backstage/catalog-model';
import {
  modelFactsFromEntity,
  type ModelFacts,
} from '@modelgov/backstage-plugin-model-governance-common';
import { ownerGroup } from './ownerGroup';

/** What the catalog of the tests says of a model. */
export function factsOf(entity: Entity): ModelFacts {
  return modelFactsFromEntity(entity, { owner: ownerGroup, dependencies: [] });
}

import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { Policy } from '@modelgov/backstage-plugin-model-governance-common';
import { assessUses } from './assessUses';
import { FakeModelGovernanceApi } from './FakeModelGovernanceApi';

/** The API with a model of which its owner assessed every use, as one of high risk. */
export async function assessedApi(
  entity: Entity,
  policy: Policy,
): Promise<FakeModelGovernanceApi> {
  const api = new FakeModelGovernanceApi({ entities: [entity], policy });
  await assessUses(api, stringifyEntityRef(entity));
  return api;
}

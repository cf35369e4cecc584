import { ENTITY_STATUS_CATALOG_PROCESSING_TYPE } from '@backstage/catalog-client';
import type { EntityStatusItem } from '@backstage/catalog-model/alpha';
import type { EntityProblem } from '@modelgov/backstage-plugin-model-governance-common';

/** A malformed place as the stock error panel of an entity's page shows it: the catalog's own type, with an error. */
export function errorItem({
  path,
  message: why,
}: EntityProblem): EntityStatusItem {
  const message = `${path}: ${why}`;
  return {
    type: ENTITY_STATUS_CATALOG_PROCESSING_TYPE,
    level: 'error',
    message,
    error: { name: 'InputError', message },
  };
}

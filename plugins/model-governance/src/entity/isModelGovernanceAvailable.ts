import type { Entity } from '@backstage/catalog-model';
import { configApiRef, type ApiHolder } from '@backstage/core-plugin-api';
import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import { readAppliesTo } from './readAppliesTo';

/**
 * Whether governance applies to an entity: the condition for `EntitySwitch.Case` and `EntityLayout.Route` of the
 * legacy frontend system. `EntitySwitch` hands the context from which `modelGovernance.appliesTo` is read; without it the
 * default counts.
 *
 * @public
 */
export function isModelGovernanceAvailable(
  entity: Entity,
  context?: { apis: ApiHolder },
): boolean {
  const appliesTo = readAppliesTo(context?.apis.get(configApiRef));
  return filterPredicateToFilterFunction(appliesTo)(entity);
}

import type { ConfigApi } from '@backstage/core-plugin-api';
import {
  readOptionalFilterPredicateFromConfig,
  type FilterPredicate,
} from '@backstage/filter-predicates';
import { DEFAULT_APPLIES_TO } from '@modelgov/backstage-plugin-model-governance-common';

/**
 * Which entities governance applies to, by `modelGovernance.appliesTo`, else by default.
 *
 * @throws InputError when what is configured is no filter predicate
 */
export function readAppliesTo(config: ConfigApi | undefined): FilterPredicate {
  const configured =
    config &&
    readOptionalFilterPredicateFromConfig(config, {
      key: 'modelGovernance.appliesTo',
    });
  return configured ?? DEFAULT_APPLIES_TO;
}

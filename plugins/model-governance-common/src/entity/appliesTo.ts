import type { FilterPredicate } from '@backstage/filter-predicates';

/**
 * Which entities governance applies to unless `modelGovernance.appliesTo` says otherwise.
 *
 * @public
 */
export const DEFAULT_APPLIES_TO: FilterPredicate = {
  $any: [
    { kind: 'Resource', 'spec.type': 'ai-model' },
    { kind: 'AiResource', 'spec.type': 'model' },
  ],
};

import type { FilterPredicate } from '@backstage/filter-predicates';

export interface Config {
  modelGovernance?: {
    /**
     * Which entities governance applies to, as a filter predicate; by default Resources of the type `ai-model` and
     * AiResources of the type `model`. The backend reads the same value.
     *
     * @deepVisibility frontend
     */
    appliesTo?: FilterPredicate;
  };
}

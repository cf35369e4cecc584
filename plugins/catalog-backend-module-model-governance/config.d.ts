import type { FilterPredicate } from '@backstage/filter-predicates';

export interface Config {
  modelGovernance?: {
    /**
     * Which entities are models that governance applies to, as a filter predicate over entities. Default: `Resource` with
     * `spec.type: ai-model`, and `AiResource` with `spec.type: model`.
     *
     * @deepVisibility frontend
     */
    appliesTo?: FilterPredicate;
  };
}

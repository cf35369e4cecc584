import {
  modelListQuerySchema,
  type ModelListQuery,
} from '@modelgov/backstage-plugin-model-governance-common';
import { LIST_FILTERS, type PortfolioFilters } from './PortfolioFilters';

/** The request for one page of the portfolio; empty filters are left out. */
export function toListQuery(
  filters: PortfolioFilters,
  page: Pick<ModelListQuery, 'orderBy' | 'order' | 'cursor' | 'limit'>,
): ModelListQuery {
  const lists = LIST_FILTERS.filter(name => filters[name].length).map(name => [
    name,
    filters[name],
  ]);
  return modelListQuerySchema.parse({
    ...page,
    ...Object.fromEntries(lists),
    text: filters.text || undefined,
  });
}

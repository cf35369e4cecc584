import {
  MODEL_ORDER_FIELDS,
  modelListQuerySchema,
  type ModelListQuery,
} from '@modelgov/backstage-plugin-model-governance-common';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  LIST_FILTERS,
  type ListFilter,
  type PortfolioFilters,
} from './PortfolioFilters';

/** How long a text the API searches for. */
const MAX_TEXT_LENGTH = 200;

type Order = Required<Pick<ModelListQuery, 'orderBy' | 'order'>>;

/** How the portfolio is filtered and ordered, kept in the URL; what the URL has and the API does not know is left out. */
export function usePortfolioParams() {
  const [params, setParams] = useSearchParams();

  const filters = useMemo<PortfolioFilters>(() => {
    const known = (name: ListFilter) =>
      params
        .getAll(name)
        .filter(
          value => modelListQuerySchema.shape[name].safeParse([value]).success,
        );
    return {
      text: (params.get('text') ?? '').slice(0, MAX_TEXT_LENGTH),
      owner: known('owner'),
      system: known('system'),
      tier: known('tier'),
      status: known('status'),
      level: known('level'),
      modelType: known('modelType'),
      lifecycle: known('lifecycle'),
      missing: known('missing'),
    };
  }, [params]);

  const order = useMemo<Order>(
    () => ({
      orderBy:
        MODEL_ORDER_FIELDS.find(name => name === params.get('orderBy')) ??
        'title',
      order: params.get('order') === 'desc' ? 'desc' : 'asc',
    }),
    [params],
  );

  const setFilters = useCallback(
    (patch: Partial<PortfolioFilters>) =>
      setParams(
        now => {
          const changed = new URLSearchParams(now);
          for (const [name, value] of Object.entries(patch)) {
            changed.delete(name);
            [value].flat().forEach(item => item && changed.append(name, item));
          }
          return changed;
        },
        { replace: true },
      ),
    [setParams],
  );

  const setOrder = useCallback(
    ({ orderBy, order: direction }: Order) =>
      setParams(
        now => {
          const changed = new URLSearchParams(now);
          changed.set('orderBy', orderBy);
          changed.set('order', direction);
          return changed;
        },
        { replace: true },
      ),
    [setParams],
  );

  const clear = useCallback(
    () =>
      setParams(
        now => {
          const changed = new URLSearchParams(now);
          ['text', ...LIST_FILTERS].forEach(name => changed.delete(name));
          return changed;
        },
        { replace: true },
      ),
    [setParams],
  );

  return { filters, order, setFilters, setOrder, clear };
}

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Table, useTable, type SortDescriptor } from '@backstage/ui';
import { MODEL_ORDER_FIELDS } from '@modelgov/backstage-plugin-model-governance-common';
import { useEffect, useMemo, useState } from 'react';
import { modelGovernanceApiRef } from '../../../api';
import { useModelsSignal } from '../../../state';
import { modelGovernanceTranslationRef } from '../../../translation';
import { EmptyNotice } from '../../scorecard';
import { ErrorNotice } from '../../text';
import { CsvButton } from './CsvButton';
import { FilterBar } from './FilterBar';
import { LIST_FILTERS, type PortfolioFilters } from './PortfolioFilters';
import { toListQuery } from './toListQuery';
import { useColumns, type PortfolioRow } from './useColumns';
import { usePortfolioParams } from './usePortfolioParams';

/** All models that the reader may see; the server filters, orders and pages. */
export function PortfolioTab() {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const api = useApi(modelGovernanceApiRef);
  const columns = useColumns();
  const { filters, order, setFilters, setOrder, clear } = usePortfolioParams();
  // The table fetches anew whenever this is another object.
  const sort = useMemo<SortDescriptor>(
    () => ({
      column: order.orderBy,
      direction: order.order === 'desc' ? 'descending' : 'ascending',
    }),
    [order],
  );
  const { tableProps, reload } = useTable<PortfolioRow, PortfolioFilters>({
    mode: 'cursor',
    filter: filters,
    sort,
    onSortChange: ({ column, direction }) =>
      setOrder({
        orderBy: MODEL_ORDER_FIELDS.find(name => name === column) ?? 'title',
        order: direction === 'descending' ? 'desc' : 'asc',
      }),
    paginationOptions: {
      pageSize: 50,
      pageSizeOptions: [20, 50, 100],
      getLabel: ({ totalCount = 0 }) =>
        t('portfolio.total', { count: totalCount }),
    },
    getData: async ({ cursor, pageSize, signal }) => {
      const { items, nextCursor, totalItems } = await api.listModels(
        toListQuery(filters, { ...order, cursor, limit: pageSize }),
        { signal },
      );
      return {
        data: items.map(summary => ({ ...summary, id: summary.entityRef })),
        nextCursor,
        totalCount: totalItems,
      };
    },
  });
  // The table can only be fetched anew from its first page: who reads on is not taken back there.
  const [isOutdated, setIsOutdated] = useState(false);
  useModelsSignal(() => setIsOutdated(true));
  const { pagination } = tableProps;
  const isFirstPage = pagination.type === 'page' && !pagination.hasPreviousPage;
  useEffect(() => {
    if (isOutdated && isFirstPage) {
      setIsOutdated(false);
      reload();
    }
  }, [isOutdated, isFirstPage, reload]);

  const isFiltered =
    filters.text !== '' || LIST_FILTERS.some(name => filters[name].length);

  return (
    <Flex direction="column" gap="4">
      <FilterBar filters={filters} onChange={setFilters} onClear={clear} />
      <Flex justify="end">
        <CsvButton query={toListQuery(filters, order)} />
      </Flex>
      {tableProps.error ? (
        <ErrorNotice
          title={t('portfolio.error')}
          error={tableProps.error}
          onRetry={reload}
        />
      ) : (
        <Table
          {...tableProps}
          columnConfig={columns}
          emptyState={
            isFiltered ? (
              <EmptyNotice
                title={t('portfolio.noMatch.title')}
                description={t('portfolio.noMatch.description')}
              />
            ) : (
              <EmptyNotice
                title={t('portfolio.empty.title')}
                description={t('portfolio.empty.description')}
              />
            )
          }
        />
      )}
    </Flex>
  );
}

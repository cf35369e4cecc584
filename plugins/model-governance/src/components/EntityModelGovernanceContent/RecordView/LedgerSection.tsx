import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Table, Text, useTable } from '@backstage/ui';
import { useEffect } from 'react';
import { modelGovernanceApiRef } from '../../../api';
import { onModelChange } from '../../../state';
import { modelGovernanceTranslationRef } from '../../../translation';
import { EmptyNotice, Section } from '../../scorecard';
import { ErrorNotice } from '../../text';
import { ExportMenu } from './ExportMenu';
import { useLedgerColumns, type LedgerRow } from './useLedgerColumns';

/** The ledger of a model, newest first, page by page. */
export function LedgerSection({ entityRef }: { entityRef: string }) {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const api = useApi(modelGovernanceApiRef);
  const columns = useLedgerColumns();
  const { tableProps, reload } = useTable<LedgerRow>({
    mode: 'cursor',
    paginationOptions: {
      pageSize: 20,
      pageSizeOptions: [20, 50, 100],
      getLabel: () => t('record.page'),
    },
    getData: async ({ cursor, pageSize, signal }) => {
      const { items, nextCursor } = await api.getLedger(
        entityRef,
        { cursor, limit: pageSize },
        { signal },
      );
      return {
        data: items.map(entry => ({ ...entry, id: entry.hash })),
        nextCursor,
      };
    },
  });
  useEffect(() => onModelChange(entityRef, reload), [entityRef, reload]);
  return (
    <Section
      title={t('record.ledger')}
      actions={<ExportMenu entityRef={entityRef} />}
    >
      <Flex direction="column" gap="3">
        <Text as="p" variant="body-small" color="secondary">
          {t('record.ledgerHelp')}
        </Text>
        {tableProps.error ? (
          <ErrorNotice
            title={t('record.error')}
            error={tableProps.error}
            onRetry={reload}
          />
        ) : (
          <Table
            {...tableProps}
            aria-label={t('record.ledger')}
            columnConfig={columns}
            emptyState={
              <EmptyNotice
                title={t('record.none.title')}
                description={t('record.none.description')}
              />
            }
          />
        )}
      </Flex>
    </Section>
  );
}

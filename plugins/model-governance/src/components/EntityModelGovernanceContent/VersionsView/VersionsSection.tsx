import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Table, Text, useTable } from '@backstage/ui';
import type { VersionHistory } from '@modelgov/backstage-plugin-model-governance-common';
import { useMemo } from 'react';
import { modelGovernanceTranslationRef } from '../../../translation';
import { Notice, Section } from '../../scorecard';
import { DeploymentList } from './DeploymentList';
import type { ComparedVersions } from './useComparedVersions';
import { useVersionColumns, type VersionRow } from './useVersionColumns';

/** The versions of a model, newest first, page by page. */
export function VersionsSection(props: {
  history: VersionHistory;
  onCompare: (versions: ComparedVersions) => void;
}) {
  const { history, onCompare } = props;
  const { items, totalItems, sources, deployments } = history;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const columns = useVersionColumns(history, onCompare);
  const rows = useMemo(
    () => items.map(entry => ({ ...entry, id: entry.version ?? '' })),
    [items],
  );
  const { tableProps } = useTable<VersionRow>({
    mode: 'complete',
    data: rows,
    paginationOptions: {
      pageSize: 20,
      pageSizeOptions: [20, 50, 100],
      type: rows.length > 20 ? 'page' : 'none',
    },
  });
  return (
    <Section title={t('versions.title')}>
      <Flex direction="column" gap="3">
        <Text as="p" variant="body-small" color="secondary">
          {t('versions.help')}
          {totalItems > items.length &&
            ` ${t('versions.more', {
              listed: String(items.length),
              total: String(totalItems),
            })}`}
        </Text>
        {sources.length === 0 && (
          <Notice tone="info">{t('versions.noRegistry')}</Notice>
        )}
        <div role="group" aria-label={t('versions.title')}>
          <Table {...tableProps} columnConfig={columns} />
        </div>
        {deployments.length > 0 && (
          <div>
            <Text as="p" variant="body-small" color="secondary">
              {t('versions.elsewhere')}
            </Text>
            <DeploymentList deployments={deployments} />
          </div>
        )}
      </Flex>
    </Section>
  );
}

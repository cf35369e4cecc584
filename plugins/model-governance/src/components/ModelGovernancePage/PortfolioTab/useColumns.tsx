import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Cell, CellText, Flex, type ColumnConfig } from '@backstage/ui';
import type { ScorecardSummary } from '@modelgov/backstage-plugin-model-governance-common';
import { useMemo } from 'react';
import { modelGovernanceTranslationRef } from '../../../translation';
import { FlagBadges, ScoreRing, StatusBadge, TierBadge } from '../../terms';
import { RelativeTime } from '../../text';

/** A row of the portfolio. */
export type PortfolioRow = ScorecardSummary & { id: string };

/** The columns of the portfolio; the ids of those that can be sorted are the order fields of the API. */
export function useColumns(): ColumnConfig<PortfolioRow>[] {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return useMemo(
    () => [
      {
        id: 'title',
        label: t('portfolio.column.model'),
        isRowHeader: true,
        isSortable: true,
        defaultWidth: '2fr',
        minWidth: 180,
        cell: ({ entityRef, title }) => (
          <Cell>
            <EntityRefLink entityRef={entityRef} title={title} />
          </Cell>
        ),
      },
      {
        id: 'score',
        label: t('portfolio.column.score'),
        isSortable: true,
        width: 90,
        cell: ({ score }) => (
          <Cell>
            <ScoreRing score={score} size="small" />
          </Cell>
        ),
      },
      {
        id: 'status',
        label: t('portfolio.filter.status'),
        isSortable: true,
        minWidth: 190,
        cell: ({ status, flags }) => (
          <Cell>
            <Flex direction="column" align="start" gap="1">
              <StatusBadge status={status} />
              <FlagBadges flags={flags} />
            </Flex>
          </Cell>
        ),
      },
      {
        id: 'tier',
        label: t('portfolio.filter.tier'),
        isSortable: true,
        minWidth: 170,
        cell: ({ tier, assessed }) => (
          <Cell>
            <TierBadge tier={tier} assumed={!assessed} />
          </Cell>
        ),
      },
      {
        id: 'owner',
        label: t('portfolio.filter.owner'),
        isSortable: true,
        minWidth: 150,
        cell: ({ owner }) => (
          <Cell>
            {owner ? (
              <EntityRefLink entityRef={owner} />
            ) : (
              t('scorecard.noOwner')
            )}
          </Cell>
        ),
      },
      {
        id: 'lifecycle',
        label: t('portfolio.filter.lifecycle'),
        minWidth: 120,
        cell: ({ lifecycle }) => <CellText title={lifecycle ?? '–'} />,
      },
      {
        id: 'openBlockers',
        label: t('portfolio.column.openBlockers'),
        width: 130,
        cell: ({ openBlockers }) => <CellText title={String(openBlockers)} />,
      },
      {
        id: 'evaluatedAt',
        label: t('scorecard.updated'),
        isSortable: true,
        minWidth: 130,
        cell: ({ evaluatedAt }) => (
          <Cell>
            <RelativeTime at={evaluatedAt} />
          </Cell>
        ),
      },
    ],
    [t],
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, CellText, type ColumnConfig } from '@backstage/ui';
import {
  changeCauseSchema,
  ERASURE_TYPE,
  type LedgerListEntry,
} from '@modelgov/backstage-plugin-model-governance-common';
import { useMemo } from 'react';
import { modelGovernanceTranslationRef } from '../../../translation';
import { Moment } from '../../text';
import { CopiedText } from './CopiedText';
import { LedgerActor } from './LedgerActor';

/** A row of the ledger. */
export type LedgerRow = LedgerListEntry & { id: string };

/** The columns of the ledger. */
export function useLedgerColumns(): ColumnConfig<LedgerRow>[] {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return useMemo(() => {
    const typeText = (type: string) => {
      const cause = changeCauseSchema.safeParse(type).data;
      return cause ? t(`history.cause.${cause}`) : type;
    };
    return [
      {
        id: 'sequence',
        label: t('record.column.sequence'),
        width: 70,
        cell: ({ sequence }) => <CellText title={String(sequence)} />,
      },
      {
        id: 'at',
        label: t('record.column.at'),
        minWidth: 220,
        cell: ({ at }) => (
          <Cell>
            <Moment at={at} />
          </Cell>
        ),
      },
      {
        id: 'type',
        label: t('record.column.type'),
        isRowHeader: true,
        minWidth: 180,
        cell: ({ type, erased }) => (
          <CellText
            title={
              type === ERASURE_TYPE ? t('record.type.erasure') : typeText(type)
            }
            description={erased ? t('record.contentErased') : undefined}
          />
        ),
      },
      {
        id: 'actor',
        label: t('record.column.actor'),
        minWidth: 150,
        cell: ({ actor }) => (
          <Cell>
            <LedgerActor actor={actor} />
          </Cell>
        ),
      },
      {
        id: 'record',
        label: t('record.column.record'),
        minWidth: 150,
        cell: ({ recordId, sequence }) => (
          <Cell>
            <CopiedText
              text={recordId}
              copyLabel={t('record.copyRecord', { sequence: String(sequence) })}
            />
          </Cell>
        ),
      },
      {
        id: 'hash',
        label: t('record.column.hash'),
        minWidth: 150,
        cell: ({ hash, sequence }) => (
          <Cell>
            <CopiedText
              text={hash}
              copyLabel={t('record.copyHash', { sequence: String(sequence) })}
            />
          </Cell>
        ),
      },
    ];
  }, [t]);
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, Flex, Table, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { modelGovernanceTranslationRef } from '../../../translation';
import { Section } from '../../scorecard';
import { ToneBadge } from '../../terms';
import { CHANGE_LOOKS } from './changeLooks';
import type { ComparedProps } from './ComparedProps';
import type { ComparedRow } from './ComparedRow';

const useStyles = makeStyles(
  { value: { overflowWrap: 'anywhere', minWidth: 0 } },
  { name: 'PluginModelGovernanceComparedTable' },
);

/** A section of a comparison: what each of two versions has, side by side, and how it differs. */
export function ComparedTable(
  props: ComparedProps & { title: string; rows: readonly ComparedRow[] },
) {
  const { comparison, onlyDifferent, title, rows } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const shown = rows.filter(
    ({ change }) => !onlyDifferent || change !== 'same',
  );
  const hidden = rows.length - shown.length;
  const { from: before, to: after } = comparison;
  const changeText = (change: ComparedRow['change']) =>
    t(`versions.compare.change.${change}`, { from: before, to: after });
  const valueCell = (value: ReactNode) => (
    <Cell>
      <Text as="div" variant="body-medium" className={classes.value}>
        {value ?? (
          <span role="img" aria-label={t('versions.compare.missingLabel')}>
            {t('versions.compare.missing')}
          </span>
        )}
      </Text>
    </Cell>
  );
  return (
    <Section title={title}>
      <Flex direction="column" gap="2">
        {shown.length > 0 && (
          <Table
            columnConfig={[
              {
                id: 'name',
                label: t('versions.compare.column.name'),
                isRowHeader: true,
                minWidth: 110,
                cell: ({ name, detail }) => (
                  <Cell>
                    <Text as="p" className={classes.value}>
                      {name}
                    </Text>
                    <Text
                      as="p"
                      variant="body-small"
                      color="secondary"
                      className={classes.value}
                    >
                      {detail}
                    </Text>
                  </Cell>
                ),
              },
              {
                id: 'from',
                label: before,
                minWidth: 120,
                cell: ({ from }) => valueCell(from),
              },
              {
                id: 'to',
                label: after,
                minWidth: 120,
                cell: ({ to }) => valueCell(to),
              },
              {
                id: 'change',
                label: t('versions.compare.column.change'),
                minWidth: 125,
                cell: ({ change, difference }) => (
                  <Cell>
                    <ToneBadge {...CHANGE_LOOKS[change]}>
                      {difference ?? changeText(change)}
                    </ToneBadge>
                  </Cell>
                ),
              },
            ]}
            data={[...shown]}
            pagination={{ type: 'none' }}
          />
        )}
        {hidden > 0 && (
          <Text as="p" variant="body-small" color="secondary">
            {t('versions.compare.hidden', { count: hidden })}
          </Text>
        )}
        {rows.length === 0 && (
          <Text as="p" variant="body-medium" color="secondary">
            {t('versions.compare.nothing')}
          </Text>
        )}
      </Flex>
    </Section>
  );
}

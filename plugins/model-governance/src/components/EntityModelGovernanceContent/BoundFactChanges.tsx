import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, CellText, Table, Text, type ColumnConfig } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { BoundFactChange } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../translation';

const useStyles = makeStyles(
  { value: { overflowWrap: 'anywhere' } },
  { name: 'PluginModelGovernanceBoundFactChanges' },
);

/** What was signed against what is there, in full: a digest that is cut off tells nothing. */
export function BoundFactChanges<C extends BoundFactChange>(props: {
  changes: readonly C[];
  /** What the table is, for screen readers. */
  label: string;
  /** How the column of what is there is called. */
  nowLabel: string;
  /** A column beside the values. */
  verdict?: ColumnConfig<C & { id: string }>;
}) {
  const { changes, label, nowLabel, verdict } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const valueCell = (value: string) => (
    <Cell>
      <Text as="p" variant="body-medium" className={classes.value}>
        {value}
      </Text>
    </Cell>
  );
  return (
    <div role="group" aria-label={label}>
      <Table
        columnConfig={[
          {
            id: 'path',
            label: t('signOff.changedFact'),
            isRowHeader: true,
            minWidth: 80,
            cell: ({ path }) => <CellText title={path} />,
          },
          {
            id: 'signed',
            label: t('signOff.signedValue'),
            minWidth: 110,
            cell: ({ signed }) => valueCell(signed),
          },
          {
            id: 'now',
            label: nowLabel,
            minWidth: 110,
            cell: ({ now }) => valueCell(now),
          },
          ...(verdict ? [verdict] : []),
        ]}
        data={changes.map(change => ({ ...change, id: change.path }))}
        pagination={{ type: 'none' }}
      />
    </div>
  );
}

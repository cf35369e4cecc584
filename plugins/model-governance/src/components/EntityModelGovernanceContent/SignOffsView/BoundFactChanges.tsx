import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, CellText, Table, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { BoundFactChange } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';

const useStyles = makeStyles(
  { value: { overflowWrap: 'anywhere' } },
  { name: 'PluginModelGovernanceBoundFactChanges' },
);

/** What was signed against what is there now, in full: a digest that is cut off tells nothing. */
export function BoundFactChanges(props: {
  changes: readonly BoundFactChange[];
}) {
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
    <div role="group" aria-label={t('signOff.changes')}>
      <Table
        columnConfig={[
          {
            id: 'path',
            label: t('signOff.changedFact'),
            isRowHeader: true,
            minWidth: 110,
            cell: ({ path }) => <CellText title={path} />,
          },
          {
            id: 'signed',
            label: t('signOff.signedValue'),
            minWidth: 160,
            cell: ({ signed }) => valueCell(signed),
          },
          {
            id: 'now',
            label: t('signOff.valueNow'),
            minWidth: 160,
            cell: ({ now }) => valueCell(now),
          },
        ]}
        data={props.changes.map(change => ({ ...change, id: change.path }))}
        pagination={{ type: 'none' }}
      />
    </div>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, CellText, Table, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { SignOffComparison } from '@modelgov/backstage-plugin-model-governance-common';
import { RiCheckLine, RiCloseLine } from '@remixicon/react';
import { modelGovernanceTranslationRef } from '../../../translation';
import { ToneBadge } from '../../terms';

const useStyles = makeStyles(
  { value: { overflowWrap: 'anywhere' } },
  { name: 'PluginModelGovernanceSignedDifferences' },
);

/** The bound facts that differ from what was signed, in full, and whether the change plan allows each. */
export function SignedDifferences(props: {
  changes: SignOffComparison['changes'];
  to: string;
}) {
  const { changes, to } = props;
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
    <div role="group" aria-label={t('versions.compare.signOff.changes')}>
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
            label: to,
            minWidth: 110,
            cell: ({ now }) => valueCell(now),
          },
          {
            id: 'allowed',
            label: t('versions.compare.signOff.plan'),
            minWidth: 185,
            cell: ({ allowed }) => (
              <Cell>
                <ToneBadge
                  tone={allowed ? 'success' : 'warning'}
                  icon={allowed ? RiCheckLine : RiCloseLine}
                >
                  {t(
                    allowed
                      ? 'versions.compare.signOff.allowed'
                      : 'versions.compare.signOff.notAllowed',
                  )}
                </ToneBadge>
              </Cell>
            ),
          },
        ]}
        data={changes.map(change => ({ ...change, id: change.path }))}
        pagination={{ type: 'none' }}
      />
    </div>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { CellText, Table } from '@backstage/ui';
import type { Scorecard } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { Section } from '../../scorecard';

/** What was signed against what is there now. */
export function BoundFactChanges(props: { changes: Scorecard['changes'] }) {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <Section title={t('signOff.changes')}>
      <Table
        columnConfig={[
          {
            id: 'path',
            label: t('signOff.changedFact'),
            isRowHeader: true,
            cell: ({ path }) => <CellText title={path} />,
          },
          {
            id: 'signed',
            label: t('signOff.signedValue'),
            cell: ({ signed }) => <CellText title={signed} />,
          },
          {
            id: 'now',
            label: t('signOff.valueNow'),
            cell: ({ now }) => <CellText title={now} />,
          },
        ]}
        data={props.changes.map(change => ({ ...change, id: change.path }))}
        pagination={{ type: 'none' }}
      />
    </Section>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, CellText, Table, Text, type ColumnConfig } from '@backstage/ui';
import {
  matrixTier,
  type Policy,
  type RiskScenario,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { TierBadge } from '../../terms';

type ScenarioRow = RiskScenario & { id: number };

/** The risk scenarios of an assessment: inherent, treated, residual. */
export function ScenarioTable(props: {
  scenarios: readonly RiskScenario[];
  policy?: Policy;
}) {
  const { scenarios, policy } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const tierCell = (impact: number, likelihood: number) => (
    <Cell>
      {policy ? (
        <TierBadge tier={matrixTier(policy.risk, impact, likelihood)} />
      ) : (
        `${impact} × ${likelihood}`
      )}
    </Cell>
  );
  const titleOf = (id: string) =>
    policy?.requirements.find(requirement => requirement.id === id)?.title ??
    id;
  const columns: ColumnConfig<ScenarioRow>[] = [
    {
      id: 'title',
      label: t('assessment.scenario.one'),
      isRowHeader: true,
      minWidth: 180,
      cell: ({ title, category }) => (
        <Cell>
          <Text as="p" variant="body-medium">
            {title}
          </Text>
          <Text as="p" variant="body-small" color="secondary">
            {category}
          </Text>
        </Cell>
      ),
    },
    {
      id: 'inherent',
      label: t('risk.inherent'),
      minWidth: 130,
      cell: ({ impact, likelihood }) => tierCell(impact, likelihood),
    },
    {
      id: 'treatment',
      label: t('assessment.scenario.treatment'),
      minWidth: 180,
      cell: ({ treatment, mitigatedBy }) => (
        <CellText
          title={t(`assessment.treatment.${treatment}`)}
          description={mitigatedBy.map(titleOf).join(', ')}
        />
      ),
    },
    {
      id: 'residual',
      label: t('risk.residual'),
      minWidth: 130,
      cell: ({ residualImpact, residualLikelihood }) =>
        tierCell(residualImpact, residualLikelihood),
    },
  ];
  return (
    <Table
      columnConfig={columns}
      data={scenarios.map((scenario, id) => ({ ...scenario, id }))}
      pagination={{ type: 'none' }}
    />
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Cell, CellText, Table, Text, type ColumnConfig } from '@backstage/ui';
import {
  matrixTier,
  residualRisk,
  type Policy,
  type RiskScenario,
  type Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { TierBadge } from '../../terms';

type ScenarioRow = RiskScenario & { id: number };

/** The risk scenarios of an assessment: inherent, treated, residual. */
export function ScenarioTable(props: {
  scenarios: readonly RiskScenario[];
  policy?: Policy;
  findings?: Scorecard['findings'];
}) {
  const { scenarios, policy, findings } = props;
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
  const residualCell = (scenario: RiskScenario) => {
    const { residualImpact, residualLikelihood } = scenario;
    if (!policy || !findings) {
      return tierCell(residualImpact, residualLikelihood);
    }
    const residual = residualRisk(
      scenario,
      policy.risk,
      id => findings.find(({ requirementId }) => requirementId === id)?.outcome,
    );
    return (
      <Cell>
        <TierBadge tier={residual.now} />
        {residual.now !== residual.claimed && (
          <Text as="p" variant="body-small" color="secondary">
            {t('risk.claimed', { tier: t(`terms.tier.${residual.claimed}`) })}
          </Text>
        )}
        {residual.open.length > 0 && (
          <Text as="p" variant="body-small" color="secondary">
            {t('risk.notMet', {
              requirements: residual.open.map(titleOf).join(', '),
            })}
          </Text>
        )}
      </Cell>
    );
  };
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
      cell: scenario => residualCell(scenario),
    },
    {
      id: 'owner',
      label: t('risk.scenarioOwner'),
      minWidth: 130,
      cell: ({ owner }) => (
        <Cell>{owner ? <EntityRefLink entityRef={owner} /> : '—'}</Cell>
      ),
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

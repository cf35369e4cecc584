import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type {
  Policy,
  RiskScenario,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { RowsInput, type FieldErrors } from '../../form';
import type { AssessmentDraft } from './AssessmentDraft';
import { ScenarioFields } from './ScenarioFields';

const NEW_SCENARIO: RiskScenario = {
  title: '',
  category: '',
  impact: 3,
  likelihood: 3,
  treatment: 'mitigate',
  mitigatedBy: [],
  residualImpact: 3,
  residualLikelihood: 3,
};

/** What could go wrong, and what is done about it. */
export function ScenariosStep(props: {
  policy: Policy;
  draft: AssessmentDraft;
  errors: FieldErrors;
  onChange: (patch: Partial<AssessmentDraft>) => void;
}) {
  const { policy, draft, errors, onChange } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const label = t('assessment.scenario.one');
  return (
    <>
      <Text as="p" variant="body-medium" color="secondary">
        {t('assessment.scenario.help', {
          appetite: t(`terms.tierRisk.${policy.risk.appetite}`),
        })}
      </Text>
      <RowsInput
        label={t('assessment.scenario.many')}
        error={errors.scenarios}
        rowName={index =>
          t('form.row', { what: label, number: String(index + 1) })
        }
        addLabel={t('assessment.scenario.add')}
        rows={draft.scenarios}
        newRow={() => NEW_SCENARIO}
        onChange={scenarios => onChange({ scenarios })}
        renderRow={(scenario, index, change) => (
          <ScenarioFields
            policy={policy}
            scenario={scenario}
            path={`scenarios[${index}]`}
            errors={errors}
            onChange={change}
          />
        )}
      />
    </>
  );
}

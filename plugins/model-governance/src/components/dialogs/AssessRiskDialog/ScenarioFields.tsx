import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import {
  matrixTier,
  riskScenarioSchema,
  type Policy,
  type RiskScenario,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import {
  FieldGrid,
  MultiSelectInput,
  SelectInput,
  TextInput,
  type FieldErrors,
} from '../../form';
import { TierBadge } from '../../terms';

type Points = 'impact' | 'likelihood' | 'residualImpact' | 'residualLikelihood';

const STEPS = ['1', '2', '3', '4', '5'] as const;

/** One risk scenario: as it is, what is done, and what remains. */
export function ScenarioFields(props: {
  policy: Policy;
  scenario: RiskScenario;
  path: string;
  errors: FieldErrors;
  onChange: (patch: Partial<RiskScenario>) => void;
}) {
  const { policy, scenario, path, errors, onChange } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const pointsField = (name: Points) => (
    <SelectInput
      label={t(`assessment.scenario.${name}`)}
      required
      choices={STEPS.map(step => ({
        value: step,
        label: t(`assessment.points.${step}`),
      }))}
      value={STEPS[scenario[name] - 1]}
      error={errors[`${path}.${name}`]}
      onChange={step => step && onChange({ [name]: Number(step) })}
    />
  );
  return (
    <>
      <FieldGrid>
        <TextInput
          label={t('assessment.scenario.title')}
          required
          value={scenario.title}
          error={errors[`${path}.title`]}
          onChange={title => onChange({ title })}
        />
        <TextInput
          label={t('assessment.scenario.category')}
          help={t('assessment.scenario.categoryHelp')}
          required
          value={scenario.category}
          error={errors[`${path}.category`]}
          onChange={category => onChange({ category })}
        />
      </FieldGrid>
      <FieldGrid>
        {pointsField('impact')}
        {pointsField('likelihood')}
        <SelectInput
          label={t('assessment.scenario.treatment')}
          required
          choices={riskScenarioSchema.shape.treatment.options.map(value => ({
            value,
            label: t(`assessment.treatment.${value}`),
          }))}
          value={scenario.treatment}
          error={errors[`${path}.treatment`]}
          onChange={treatment => treatment && onChange({ treatment })}
        />
      </FieldGrid>
      <MultiSelectInput
        label={t('assessment.scenario.mitigatedBy')}
        help={t('assessment.scenario.mitigatedByHelp')}
        placeholder={t('assessment.scenario.mitigatedByNone')}
        searchPlaceholder={t('form.search')}
        choices={policy.requirements.map(({ id, title }) => ({
          value: id,
          label: title,
        }))}
        value={scenario.mitigatedBy}
        error={errors[`${path}.mitigatedBy`]}
        onChange={mitigatedBy => onChange({ mitigatedBy })}
      />
      <FieldGrid>
        {pointsField('residualImpact')}
        {pointsField('residualLikelihood')}
      </FieldGrid>
      <TextInput
        label={t('assessment.scenario.owner')}
        help={t('assessment.scenario.ownerHelp')}
        required={['accept', 'transfer'].includes(scenario.treatment)}
        value={scenario.owner ?? ''}
        error={errors[`${path}.owner`]}
        onChange={owner => onChange({ owner: owner.trim() || undefined })}
      />
      <Flex align="center" gap="2">
        <Text as="span" variant="body-small" color="secondary">
          {t('assessment.scenario.residualTier')}
        </Text>
        <TierBadge
          tier={matrixTier(
            policy.risk,
            scenario.residualImpact,
            scenario.residualLikelihood,
          )}
        />
      </Flex>
    </>
  );
}

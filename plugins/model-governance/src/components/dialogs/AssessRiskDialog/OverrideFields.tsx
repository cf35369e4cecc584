import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RISK_TIERS } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { SelectInput, TextInput, type FieldErrors } from '../../form';
import type { AssessmentDraft } from './AssessmentDraft';

/** Stands for the computed tier in the list of tiers. */
const COMPUTED = 'computed';

/** Sets a tier in place of the computed one, with the reason. */
export function OverrideFields(props: {
  draft: AssessmentDraft;
  errors: FieldErrors;
  onChange: (patch: Partial<AssessmentDraft>) => void;
}) {
  const { draft, errors, onChange } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <>
      <SelectInput
        label={t('assessment.overrideTier')}
        help={t('assessment.overrideTierHelp')}
        choices={[
          { value: COMPUTED, label: t('assessment.overrideNone') },
          ...RISK_TIERS.map(tier => ({
            value: tier,
            label: t(`terms.tierRisk.${tier}`),
          })),
        ]}
        value={draft.overrideTier ?? COMPUTED}
        error={errors['override.tier']}
        onChange={tier =>
          onChange({ overrideTier: RISK_TIERS.find(each => each === tier) })
        }
      />
      {draft.overrideTier && (
        <TextInput
          long
          label={t('assessment.justification')}
          required
          value={draft.justification}
          error={errors['override.justification']}
          onChange={justification => onChange({ justification })}
        />
      )}
    </>
  );
}

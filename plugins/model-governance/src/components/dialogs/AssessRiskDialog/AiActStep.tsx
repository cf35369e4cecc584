import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  AI_ACT_CLASSES,
  aiActDutySchema,
  aiActRoleSchema,
  annexPointSchema,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import {
  ChecksInput,
  MultiSelectInput,
  RadioInput,
  TextInput,
  type FieldErrors,
} from '../../form';
import type { AssessmentDraft } from './AssessmentDraft';

/** The class of the use under the EU AI Act, with roles, further duties and why. */
export function AiActStep(props: {
  draft: AssessmentDraft;
  errors: FieldErrors;
  onChange: (patch: Partial<AssessmentDraft>) => void;
}) {
  const { draft, errors, onChange } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <>
      <RadioInput
        label={t('assessment.aiActClass')}
        required
        choices={AI_ACT_CLASSES.map(value => ({
          value,
          label: t(`assessment.aiActClassHelp.${value}`),
        }))}
        value={draft.aiActClass}
        error={errors['aiAct.class']}
        onChange={aiActClass => onChange({ aiActClass })}
      />
      <MultiSelectInput
        label={t('assessment.annexPoints')}
        help={t('assessment.annexPointsHelp')}
        placeholder={t('assessment.annexPointsNone')}
        searchPlaceholder={t('assessment.annexPointsSearch')}
        choices={annexPointSchema.options.map(value => ({
          value,
          label: `${value} ${t(`assessment.annexPoint.${value}`)}`,
        }))}
        value={draft.annexPoints}
        error={errors['aiAct.annexPoints']}
        onChange={annexPoints => onChange({ annexPoints })}
      />
      <ChecksInput
        label={t('assessment.duties')}
        choices={aiActDutySchema.options.map(value => ({
          value,
          label: t(`assessment.dutyHelp.${value}`),
        }))}
        value={draft.duties}
        error={errors['aiAct.duties']}
        onChange={duties => onChange({ duties })}
      />
      <ChecksInput
        label={t('assessment.roles')}
        help={t('assessment.rolesHelp')}
        required
        choices={aiActRoleSchema.options.map(value => ({
          value,
          label: t(`terms.aiActRole.${value}`),
        }))}
        value={draft.roles}
        error={errors['aiAct.roles']}
        onChange={roles => onChange({ roles })}
      />
      <TextInput
        long
        label={t('assessment.rationale')}
        help={t('assessment.rationaleHelp')}
        required
        value={draft.rationale}
        error={errors['aiAct.rationale']}
        onChange={rationale => onChange({ rationale })}
      />
    </>
  );
}

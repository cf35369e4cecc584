import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  signOffDecisionSchema,
  type Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import {
  RadioInput,
  SelectInput,
  TextInput,
  type FieldErrors,
} from '../../form';
import { ConditionsField } from './ConditionsField';
import type { SignOffDraft } from './SignOffDraft';

/** In which role the signer decides, and what. */
export function DecisionFields(props: {
  scorecard: Scorecard;
  draft: SignOffDraft;
  errors: FieldErrors;
  onChange: (patch: Partial<SignOffDraft>) => void;
}) {
  const { scorecard, draft, errors, onChange } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const mayApprove =
    scorecard.status !== 'blocked' &&
    scorecard.subject.openBlockers.length === 0;
  const isRejection = draft.decision === 'rejected';
  return (
    <>
      <SelectInput
        label={t('signOff.role')}
        required
        choices={scorecard.signOffs.map(({ role, title }) => ({
          value: role,
          label: title,
        }))}
        value={draft.role}
        error={errors.role}
        onChange={role => onChange({ role })}
      />
      <RadioInput
        label={t('signOff.decision')}
        required
        help={mayApprove ? undefined : t('signOff.onlyReject')}
        choices={signOffDecisionSchema.options.map(value => ({
          value,
          label: t(`signOff.decide.${value}`),
          isDisabled: value !== 'rejected' && !mayApprove,
        }))}
        value={draft.decision}
        error={errors.decision}
        onChange={decision => onChange({ decision })}
      />
      {draft.decision === 'approved-with-conditions' && (
        <ConditionsField
          conditions={draft.conditions}
          owner={scorecard.owner}
          errors={errors}
          onChange={conditions => onChange({ conditions })}
        />
      )}
      <TextInput
        long
        label={isRejection ? t('signOff.reason') : t('form.comment')}
        required={isRejection}
        value={draft.comment}
        error={errors.comment}
        onChange={comment => onChange({ comment })}
      />
    </>
  );
}

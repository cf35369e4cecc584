import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  signOffDecisionSchema,
  type Scorecard,
  type SubjectToSign,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { RadioInput, TextInput, type FieldErrors } from '../../form';
import { ActingFields, type ActingChoice } from '../ActingFields';
import { ConditionsField } from './ConditionsField';
import { mayApprove } from './mayApprove';
import type { SignOffDraft } from './SignOffDraft';

/** In which role the signer decides and for whom, and what. */
export function DecisionFields(props: {
  scorecard: Scorecard;
  /** Absent while it is fetched. */
  toSign?: SubjectToSign;
  choice: ActingChoice;
  draft: SignOffDraft;
  errors: FieldErrors;
  onChange: (patch: Partial<SignOffDraft>) => void;
}) {
  const { scorecard, toSign, choice, draft, errors, onChange } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const isApprovable = !toSign || mayApprove(scorecard, toSign);
  const isRejection = draft.decision === 'rejected';
  return (
    <>
      <ActingFields choice={choice} errors={errors} />
      <RadioInput
        label={t('signOff.decision')}
        required
        help={isApprovable ? undefined : t('signOff.onlyReject')}
        choices={signOffDecisionSchema.options.map(value => ({
          value,
          label: t(`signOff.decide.${value}`),
          isDisabled: value !== 'rejected' && !isApprovable,
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

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  newAssessmentConfirmationSchema,
  parseWith,
  type NewAssessmentConfirmation,
  type Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import { useState } from 'react';
import { modelGovernanceApiRef } from '../../../api';
import { modelGovernanceTranslationRef } from '../../../translation';
import { RadioInput, TextInput } from '../../form';
import { ActingFields, useActing } from '../ActingFields';
import { RecordDialog, SendButtons, useRecordForm } from '../RecordDialog';
import { AssessmentToConfirm } from './AssessmentToConfirm';

interface Draft {
  decision?: NewAssessmentConfirmation['decision'];
  comment: string;
}

const DECISIONS = ['confirmed', 'refused'] as const;

/** Confirms or refuses a risk assessment that somebody else made. */
export function ConfirmAssessmentDialog(props: {
  scorecard: Scorecard;
  useCase: string;
  assessmentId: string;
  onClose: () => void;
}) {
  const { scorecard, useCase, assessmentId, onClose } = props;
  const { entityRef, useCases } = scorecard;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const api = useApi(modelGovernanceApiRef);
  const lifts = useCases.find(({ name }) => name === useCase)?.prohibitedBy;
  const choice = useActing({
    power: lifts ? 'lift-prohibition' : 'confirm-risk',
  });
  const [draft, setDraft] = useState<Draft>({ comment: '' });
  const form = useRecordForm({
    entityRef,
    parse: ({ decision, comment }: Draft, id) =>
      parseWith(
        newAssessmentConfirmationSchema,
        {
          id,
          ...choice.acting,
          decision,
          comment: comment.trim() || undefined,
        },
        'confirmation',
      ),
    send: confirmation =>
      api.recordAct(
        entityRef,
        'assessment-confirmation',
        confirmation,
        assessmentId,
      ),
    successMessage: t('risk.confirmation.recorded'),
    onDone: onClose,
  });
  const { errors } = form.problems;
  const { decision, comment } = draft;

  return (
    <RecordDialog
      title={t('risk.confirmation.title', { useCase })}
      form={form}
      isDirty={choice.isDirty || decision !== undefined || comment !== ''}
      onClose={onClose}
      footer={
        <SendButtons
          label={t('risk.confirmation.send')}
          destructive={decision === 'refused'}
          isSending={form.isSending}
          onSend={() => form.save(draft)}
        />
      }
    >
      <AssessmentToConfirm entityRef={entityRef} assessmentId={assessmentId} />
      <ActingFields choice={choice} errors={errors} />
      <RadioInput
        label={t('risk.confirmation.decision')}
        required
        choices={DECISIONS.map(value => ({
          value,
          label: t(`risk.confirmation.decisions.${value}`),
        }))}
        value={decision}
        error={errors.decision}
        onChange={chosen => setDraft(now => ({ ...now, decision: chosen }))}
      />
      <TextInput
        long
        label={t('form.comment')}
        required={decision === 'refused'}
        value={comment}
        error={errors.comment}
        onChange={words => setDraft(now => ({ ...now, comment: words }))}
      />
    </RecordDialog>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Scorecard } from '@modelgov/backstage-plugin-model-governance-common';
import { useState } from 'react';
import { modelGovernanceTranslationRef } from '../../../translation';
import type { DialogRequest } from '../../actions';
import { TextInput } from '../../form';
import { Notice } from '../../scorecard';
import { useActForm } from '../ActDialog';
import { RecordDialog, SendButtons } from '../RecordDialog';

/** Says of what a registry or a document tells that it is not so, and why. */
export function DisputeEvidenceDialog(props: {
  scorecard: Scorecard;
  request: Extract<DialogRequest, { kind: 'evidence-dispute' }>;
  onClose: () => void;
}) {
  const { scorecard, request, onClose } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const [reason, setReason] = useState('');
  const form = useActForm({
    kind: 'evidence-dispute',
    entityRef: scorecard.entityRef,
    about: request.evidenceId,
    successMessage: t('evidence.dispute.recorded'),
    onDone: onClose,
  });
  return (
    <RecordDialog
      title={t('evidence.dispute.title', { what: request.title })}
      form={form}
      isDirty={reason !== ''}
      onClose={onClose}
      footer={
        <SendButtons
          label={t('evidence.dispute.send')}
          destructive
          isSending={form.isSending}
          onSend={() => form.save({ reason })}
        />
      }
    >
      <Notice tone="warning">{t('evidence.dispute.effect')}</Notice>
      <TextInput
        long
        required
        label={t('evidence.dispute.reason')}
        value={reason}
        error={form.problems.errors.reason}
        onChange={setReason}
      />
    </RecordDialog>
  );
}

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  newWaiverRevocationSchema,
  parseWith,
  type Scorecard,
  type WaiverState,
} from '@modelgov/backstage-plugin-model-governance-common';
import { useState } from 'react';
import { modelGovernanceApiRef } from '../../../api';
import { modelGovernanceTranslationRef } from '../../../translation';
import { TextInput } from '../../form';
import { requirementTitle, WaiverPreview } from '../../waivers';
import { ActingFields, useActing } from '../ActingFields';
import { RecordDialog, SendButtons, useRecordForm } from '../RecordDialog';

/** Ends a waiver before its time. */
export function RevokeWaiverDialog(props: {
  scorecard: Scorecard;
  waiver: WaiverState;
  onClose: () => void;
}) {
  const { scorecard, waiver, onClose } = props;
  const { entityRef } = scorecard;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const api = useApi(modelGovernanceApiRef);
  const choice = useActing({ power: 'decide-waivers' });
  const [reason, setReason] = useState('');
  const form = useRecordForm({
    entityRef,
    parse: (entered: string, id) =>
      parseWith(
        newWaiverRevocationSchema,
        { id, ...choice.acting, reason: entered },
        'revocation',
      ),
    send: revocation =>
      api.recordAct(entityRef, 'waiver-revocation', revocation, waiver.id),
    successMessage: t('waiver.revoked'),
    onDone: onClose,
  });
  const { errors } = form.problems;

  return (
    <RecordDialog
      title={t('waiver.revocationTitle', {
        what: requirementTitle(scorecard, waiver.requirementId),
      })}
      form={form}
      isDirty={choice.isDirty || reason !== ''}
      onClose={onClose}
      footer={
        <SendButtons
          label={t('waiver.sendRevocation')}
          destructive
          isSending={form.isSending}
          onSend={() => form.save(reason)}
        />
      }
    >
      <WaiverPreview scorecard={scorecard} waiver={waiver} />
      <ActingFields choice={choice} errors={errors} />
      <TextInput
        long
        label={t('waiver.reason')}
        required
        value={reason}
        error={errors.reason}
        onChange={setReason}
      />
    </RecordDialog>
  );
}

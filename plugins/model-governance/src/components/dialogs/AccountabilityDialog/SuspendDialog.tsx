import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Scorecard } from '@modelgov/backstage-plugin-model-governance-common';
import { useState } from 'react';
import { modelGovernanceTranslationRef } from '../../../translation';
import { Notice } from '../../scorecard';
import { ActDialog, useActForm } from '../ActDialog';
import { useActing } from '../ActingFields';
import { ReasonFields } from './ReasonFields';

/** Stops a model. */
export function SuspendDialog(props: {
  scorecard: Scorecard;
  onClose: () => void;
}) {
  const { scorecard, onClose } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const choice = useActing({ power: 'stop' });
  const [reason, setReason] = useState('');
  const form = useActForm({
    kind: 'suspension',
    entityRef: scorecard.entityRef,
    successMessage: t('acts.suspension.sent'),
    onDone: onClose,
  });

  return (
    <ActDialog
      kind="suspension"
      scorecard={scorecard}
      form={form}
      title={t('acts.suspension.title', { model: scorecard.title })}
      sendLabel={t('acts.suspension.send')}
      destructive
      isDirty={choice.isDirty || reason !== ''}
      onSend={() => form.save({ ...choice.acting, reason })}
      onClose={onClose}
    >
      <Notice tone="warning">{t('acts.suspension.effect')}</Notice>
      <ReasonFields
        choice={choice}
        label={t('acts.reason')}
        field="reason"
        value={reason}
        errors={form.problems.errors}
        onChange={setReason}
      />
    </ActDialog>
  );
}

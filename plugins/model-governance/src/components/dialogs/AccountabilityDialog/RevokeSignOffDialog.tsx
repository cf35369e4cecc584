import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Scorecard } from '@modelgov/backstage-plugin-model-governance-common';
import { useState } from 'react';
import { modelGovernanceTranslationRef } from '../../../translation';
import type { AccountabilityRequest } from '../../actions';
import { Notice } from '../../scorecard';
import { personName } from '../../text';
import { ActDialog, useActForm } from '../ActDialog';
import { useActing } from '../ActingFields';
import { ReasonFields } from './ReasonFields';

/** Withdraws a sign-off, in its own role or in one that may stop models. */
export function RevokeSignOffDialog(props: {
  scorecard: Scorecard;
  request: Extract<AccountabilityRequest, { kind: 'revocation' }>;
  onClose: () => void;
}) {
  const { scorecard, request, onClose } = props;
  const { signOffId, signedBy, role, roleTitle } = request;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const choice = useActing({
    power: 'stop',
    roles: [{ role, title: roleTitle }],
  });
  const [reason, setReason] = useState('');
  const form = useActForm({
    kind: 'revocation',
    entityRef: scorecard.entityRef,
    about: signOffId,
    successMessage: t('acts.revocation.sent'),
    onDone: onClose,
  });

  return (
    <ActDialog
      kind="revocation"
      scorecard={scorecard}
      form={form}
      title={t('acts.revocation.title', { who: personName(signedBy) })}
      sendLabel={t('acts.revocation.send')}
      destructive
      isDirty={choice.isDirty || reason !== ''}
      onSend={() => form.save({ ...choice.acting, reason })}
      onClose={onClose}
    >
      <Notice tone="warning">{t('acts.revocation.effect')}</Notice>
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

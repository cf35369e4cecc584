import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ReviewRequestState,
  Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import { useState } from 'react';
import { modelGovernanceTranslationRef } from '../../../translation';
import { TextInput } from '../../form';
import { FactList, useVersionName } from '../../scorecard';
import { Actor, Day } from '../../text';
import { ActDialog, useActForm } from '../ActDialog';

/** Ends a request for review before it is decided. */
export function WithdrawReviewDialog(props: {
  scorecard: Scorecard;
  request: ReviewRequestState;
  onClose: () => void;
}) {
  const { scorecard, request, onClose } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const versionName = useVersionName();
  const [reason, setReason] = useState('');
  const form = useActForm({
    kind: 'review-withdrawal',
    entityRef: scorecard.entityRef,
    about: request.id,
    successMessage: t('acts.withdrawal.sent'),
    onDone: onClose,
  });

  return (
    <ActDialog
      kind="review-withdrawal"
      scorecard={scorecard}
      form={form}
      title={t('acts.withdrawal.title')}
      sendLabel={t('acts.withdrawal.send')}
      destructive
      isDirty={reason !== ''}
      onSend={() => form.save({ reason })}
      onClose={onClose}
    >
      <FactList
        facts={[
          { name: t('acts.version'), value: versionName(request.version) },
          { name: t('acts.useCases'), value: request.useCases.join(', ') },
          {
            name: t('waiver.askedBy'),
            value: <Actor of={request.requestedBy} />,
          },
          { name: t('acts.review.dueOn'), value: <Day of={request.dueOn} /> },
        ]}
      />
      <TextInput
        long
        label={t('acts.reason')}
        required
        value={reason}
        error={form.problems.errors.reason}
        onChange={setReason}
      />
    </ActDialog>
  );
}

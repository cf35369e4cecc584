import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Scorecard } from '@modelgov/backstage-plugin-model-governance-common';
import { useState } from 'react';
import { modelGovernanceTranslationRef } from '../../../translation';
import { SuspensionNotice } from '../../scorecard';
import { ActDialog, useActForm } from '../ActDialog';
import { useActing } from '../ActingFields';
import { ReasonFields } from './ReasonFields';

/** Votes to start a suspended model again. */
export function StartAgainDialog(props: {
  scorecard: Scorecard;
  onClose: () => void;
}) {
  const { scorecard, onClose } = props;
  const { suspension } = scorecard;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const choice = useActing({ roles: suspension?.lifts });
  const [comment, setComment] = useState('');
  const form = useActForm({
    kind: 'suspension-lift',
    entityRef: scorecard.entityRef,
    about: suspension?.id,
    successMessage: t('acts.lift.sent'),
    onDone: onClose,
  });

  return (
    <ActDialog
      kind="suspension-lift"
      scorecard={scorecard}
      form={form}
      title={t('acts.lift.title', { model: scorecard.title })}
      sendLabel={t('acts.lift.send')}
      isDirty={choice.isDirty || comment !== ''}
      onSend={() => form.save({ ...choice.acting, comment })}
      onClose={onClose}
    >
      {suspension && <SuspensionNotice suspension={suspension} />}
      <ReasonFields
        choice={choice}
        label={t('acts.lift.why')}
        field="comment"
        value={comment}
        errors={form.problems.errors}
        onChange={setComment}
      />
    </ActDialog>
  );
}

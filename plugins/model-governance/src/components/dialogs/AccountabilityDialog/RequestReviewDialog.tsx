import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  SIGNED_GATE,
  type Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import { useState } from 'react';
import { modelGovernanceTranslationRef } from '../../../translation';
import { DayInput, TextInput } from '../../form';
import { ActDialog, useActForm } from '../ActDialog';
import { initialTarget, TargetFields, targetOf } from '../TargetFields';
import { AskedRoles } from './AskedRoles';

/** Asks the roles of the policy for a decision on a version and some of its uses. */
export function RequestReviewDialog(props: {
  scorecard: Scorecard;
  onClose: () => void;
}) {
  const { scorecard, onClose } = props;
  const { entityRef, title } = scorecard;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const [first] = useState(() => initialTarget(scorecard));
  const [target, setTarget] = useState(first);
  const [dueOn, setDueOn] = useState<string>();
  const [comment, setComment] = useState('');
  const form = useActForm({
    kind: 'review-request',
    entityRef,
    successMessage: t('acts.review.sent'),
    onDone: onClose,
  });
  const { errors } = form.problems;
  const asked = targetOf(target, scorecard);

  return (
    <ActDialog
      kind="review-request"
      scorecard={scorecard}
      form={form}
      title={t('acts.review.title', { model: title })}
      sendLabel={t('acts.review.send')}
      isDirty={target !== first || dueOn !== undefined || comment !== ''}
      onSend={() =>
        form.save({
          gate: SIGNED_GATE,
          ...asked,
          dueOn,
          comment: comment.trim() || undefined,
        })
      }
      onClose={onClose}
    >
      <TargetFields
        scorecard={scorecard}
        target={target}
        errors={errors}
        onChange={patch => setTarget(now => ({ ...now, ...patch }))}
      />
      {target.useCases.length > 0 && (
        <AskedRoles entityRef={entityRef} target={asked} />
      )}
      <DayInput
        label={t('acts.review.dueOn')}
        help={t('acts.review.dueOnHelp')}
        required
        min={new Date().toISOString().slice(0, 10)}
        value={dueOn}
        error={errors.dueOn}
        onChange={setDueOn}
      />
      <TextInput
        long
        label={t('form.comment')}
        value={comment}
        error={errors.comment}
        onChange={setComment}
      />
    </ActDialog>
  );
}

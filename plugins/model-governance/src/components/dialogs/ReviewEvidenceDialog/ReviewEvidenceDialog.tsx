import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import type {
  ActKind,
  NewEvidenceReview,
  Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import { useState } from 'react';
import { useActs, useEvidence } from '../../../state';
import { modelGovernanceTranslationRef } from '../../../translation';
import type { DialogRequest } from '../../actions';
import { RadioInput, TextInput } from '../../form';
import { ErrorNotice } from '../../text';
import { ActingFields, useActing } from '../ActingFields';
import { useActForm } from '../ActDialog';
import { RecordDialog, SendButtons } from '../RecordDialog';
import { ReviewedEvidence } from './ReviewedEvidence';

const EVIDENCE_ACTS: ActKind[] = [
  'evidence-review',
  'evidence-verification',
  'evidence-dispute',
];

const DECISIONS = ['accepted', 'rejected'] as const;

/** Accepts or rejects evidence, which it shows. What the reader may not see cannot be decided on. */
export function ReviewEvidenceDialog(props: {
  scorecard: Scorecard;
  request: Extract<DialogRequest, { kind: 'evidence-review' }>;
  onClose: () => void;
}) {
  const { scorecard, request, onClose } = props;
  const { entityRef } = scorecard;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const { reload, ...evidence } = useEvidence(entityRef);
  const acts = useActs(entityRef, EVIDENCE_ACTS);
  const choice = useActing({
    power: 'review-evidence',
    preset: request.roles[0],
  });
  const [decision, setDecision] = useState<NewEvidenceReview['decision']>();
  const [comment, setComment] = useState('');
  const form = useActForm({
    kind: 'evidence-review',
    entityRef,
    about: request.evidenceId,
    successMessage: t('evidence.review.recorded'),
    onDone: onClose,
  });
  const { errors } = form.problems;
  const isRejection = decision === 'rejected';
  const record =
    evidence.status === 'ready'
      ? evidence.value.find(({ id }) => id === request.evidenceId)
      : undefined;
  const isSeen = record !== undefined && !record.withheld;

  return (
    <RecordDialog
      title={t('evidence.review.title', {
        what: record?.title ?? t('content.view.evidence'),
      })}
      form={form}
      isDirty={choice.isDirty || decision !== undefined || comment !== ''}
      onClose={onClose}
      footer={
        <SendButtons
          label={t(`evidence.review.send.${decision ?? 'undecided'}`)}
          destructive={isRejection}
          isDisabled={!isSeen}
          isSending={form.isSending}
          onSend={() =>
            form.save({
              ...choice.acting,
              decision,
              comment: comment.trim() || undefined,
            })
          }
        />
      }
    >
      {evidence.status === 'loading' && <Skeleton width="100%" height={160} />}
      {evidence.status === 'error' && (
        <ErrorNotice
          title={t('evidence.error')}
          error={evidence.error}
          onRetry={reload}
        />
      )}
      {evidence.status === 'ready' && (
        <ReviewedEvidence
          evidence={record}
          acts={acts.status === 'ready' ? acts.value : []}
          findings={scorecard.findings}
        />
      )}
      <ActingFields choice={choice} errors={errors} />
      <RadioInput
        label={t('evidence.review.decision')}
        required
        choices={DECISIONS.map(value => ({
          value,
          label: t(`evidence.review.decide.${value}`),
        }))}
        value={decision}
        error={errors.decision}
        onChange={setDecision}
      />
      <TextInput
        long
        label={isRejection ? t('evidence.review.reason') : t('form.comment')}
        required={isRejection}
        value={comment}
        error={errors.comment}
        onChange={setComment}
      />
    </RecordDialog>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Scorecard } from '@modelgov/backstage-plugin-model-governance-common';
import type { ReactNode } from 'react';
import { modelGovernanceTranslationRef } from '../../../translation';
import { usePointless, type AccountabilityKind } from '../../actions';
import { Notice } from '../../scorecard';
import { RecordDialog, SendButtons, type RecordForm } from '../RecordDialog';
import type { ActDraft } from './useActForm';

/** The frame of a dialog that records an act; it is off where the act is pointless, or became so meanwhile. */
export function ActDialog(props: {
  kind: AccountabilityKind;
  scorecard: Scorecard;
  form: RecordForm<ActDraft>;
  title: string;
  sendLabel: string;
  destructive?: boolean;
  isDirty: boolean;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { kind, scorecard, form, title, isDirty, onClose } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const pointless = usePointless(scorecard)(kind);
  const { failure } = form.problems;
  const wasTooLate = failure?.status === 409;
  return (
    <RecordDialog
      title={title}
      form={form}
      isDirty={isDirty}
      onClose={onClose}
      explainFailure={
        wasTooLate ? `${failure.message} ${t('acts.changed')}` : undefined
      }
      footer={
        <SendButtons
          label={props.sendLabel}
          destructive={props.destructive}
          isDisabled={pointless !== undefined && !form.isSending}
          isSending={form.isSending}
          onSend={props.onSend}
        />
      }
    >
      {pointless && !form.isSending && (
        <Notice tone="warning">{pointless}</Notice>
      )}
      {props.children}
    </RecordDialog>
  );
}

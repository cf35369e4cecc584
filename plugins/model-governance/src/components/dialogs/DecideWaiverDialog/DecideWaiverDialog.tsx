import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Scorecard,
  WaiverState,
} from '@modelgov/backstage-plugin-model-governance-common';
import { useState } from 'react';
import { modelGovernanceApiRef } from '../../../api';
import { modelGovernanceTranslationRef } from '../../../translation';
import { RadioInput, TextInput } from '../../form';
import { requirementTitle, WaiverPreview } from '../../waivers';
import { ActingFields, useActing } from '../ActingFields';
import { RecordDialog, SendButtons, useRecordForm } from '../RecordDialog';
import { parseWaiverDecision } from './parseWaiverDecision';
import type { WaiverDecisionDraft } from './WaiverDecisionDraft';

/** Grants or refuses a waiver that was asked for. */
export function DecideWaiverDialog(props: {
  scorecard: Scorecard;
  waiver: WaiverState;
  onClose: () => void;
}) {
  const { scorecard, waiver, onClose } = props;
  const { entityRef } = scorecard;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const api = useApi(modelGovernanceApiRef);
  const choice = useActing({ power: 'decide-waivers' });
  const [draft, setDraft] = useState<WaiverDecisionDraft>({ comment: '' });
  const form = useRecordForm({
    entityRef,
    parse: (entered: WaiverDecisionDraft, id) =>
      parseWaiverDecision(entered, id, choice.acting),
    send: decision =>
      api.recordAct(entityRef, 'waiver-decision', decision, waiver.id),
    successMessage: t('waiver.decided'),
    onDone: onClose,
  });
  const { errors } = form.problems;
  const { decision, comment } = draft;
  const isRefusal = decision === 'refused';

  return (
    <RecordDialog
      title={t('waiver.decisionTitle', {
        what: requirementTitle(scorecard, waiver.requirementId),
      })}
      form={form}
      isDirty={choice.isDirty || decision !== undefined || comment !== ''}
      onClose={onClose}
      footer={
        <SendButtons
          label={t(`waiver.sendDecision.${decision ?? 'undecided'}`)}
          destructive={isRefusal}
          isSending={form.isSending}
          onSend={() => form.save(draft)}
        />
      }
    >
      <WaiverPreview scorecard={scorecard} waiver={waiver} />
      <ActingFields choice={choice} errors={errors} />
      <RadioInput
        label={t('waiver.decision')}
        required
        choices={(['granted', 'refused'] as const).map(value => ({
          value,
          label: t(`waiver.decisions.${value}`),
        }))}
        value={decision}
        error={errors.decision}
        onChange={decided => setDraft(now => ({ ...now, decision: decided }))}
      />
      <TextInput
        long
        label={t(isRefusal ? 'waiver.reason' : 'form.comment')}
        required={isRefusal}
        value={comment}
        error={errors.comment}
        onChange={words => setDraft(now => ({ ...now, comment: words }))}
      />
    </RecordDialog>
  );
}

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { Scorecard } from '@modelgov/backstage-plugin-model-governance-common';
import { useState } from 'react';
import { modelGovernanceApiRef } from '../../../api';
import { usePolicy } from '../../../state';
import { modelGovernanceTranslationRef } from '../../../translation';
import { renewableWaivers } from '../../waivers';
import { RecordDialog, SendButtons, useRecordForm } from '../RecordDialog';
import { parseWaiver } from './parseWaiver';
import type { WaiverDraft } from './WaiverDraft';
import { WaiverFields } from './WaiverFields';

/** Asks for an exception to one requirement, for a time. */
export function AskWaiverDialog(props: {
  scorecard: Scorecard;
  requirementId: string;
  onClose: () => void;
}) {
  const { scorecard, requirementId, onClose } = props;
  const { entityRef, findings, tier } = scorecard;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const api = useApi(modelGovernanceApiRef);
  const policy = usePolicy();
  const earlier = renewableWaivers(scorecard.waivers, requirementId);
  const [draft, setDraft] = useState<WaiverDraft>({
    justification: '',
    compensatingControl: '',
    renews: earlier[0]?.id,
  });
  const [isDirty, setIsDirty] = useState(false);
  const form = useRecordForm({
    entityRef,
    parse: (entered: WaiverDraft, id) =>
      parseWaiver(entered, id, requirementId),
    send: waiver => api.recordAct(entityRef, 'waiver', waiver),
    successMessage: t('waiver.asked'),
    onDone: onClose,
  });
  const finding = findings.find(each => each.requirementId === requirementId);

  return (
    <RecordDialog
      title={t('waiver.askLabelled', { what: finding?.title ?? requirementId })}
      form={form}
      isDirty={isDirty}
      onClose={onClose}
      footer={
        <SendButtons
          label={t('waiver.send')}
          isSending={form.isSending}
          onSend={() => form.save(draft)}
        />
      }
    >
      {finding && <Text as="p">{finding.question}</Text>}
      <Text as="p" variant="body-small" color="secondary">
        {t('waiver.scoreStays')}
      </Text>
      <WaiverFields
        policy={policy.status === 'ready' ? policy.value.waivers : undefined}
        tier={tier}
        earlier={earlier}
        draft={draft}
        errors={form.problems.errors}
        onChange={patch => {
          setIsDirty(true);
          setDraft(now => ({ ...now, ...patch }));
        }}
      />
    </RecordDialog>
  );
}

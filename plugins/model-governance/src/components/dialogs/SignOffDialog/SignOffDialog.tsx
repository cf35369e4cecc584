import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Scorecard } from '@modelgov/backstage-plugin-model-governance-common';
import { useState } from 'react';
import { modelGovernanceApiRef } from '../../../api';
import { modelGovernanceTranslationRef } from '../../../translation';
import { RecordDialog, SendButtons, useRecordForm } from '../RecordDialog';
import { ChangedSubject } from './ChangedSubject';
import { DecisionFields } from './DecisionFields';
import type { SignOffDraft } from './SignOffDraft';
import { SubjectView } from './SubjectView';
import { parseSignOff } from './parseSignOff';

/** Signs off exactly what it shows: what changes meanwhile is a new subject, to be looked at anew. */
export function SignOffDialog(props: {
  scorecard: Scorecard;
  /** The roles that are asked; empty: all. */
  roles: readonly string[];
  onClose: () => void;
}) {
  const { scorecard, onClose } = props;
  const { entityRef } = scorecard;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const api = useApi(modelGovernanceApiRef);
  const [seen, setSeen] = useState(scorecard);
  const [draft, setDraft] = useState<SignOffDraft>({
    role: props.roles.length === 1 ? props.roles[0] : undefined,
    conditions: [],
    comment: '',
  });
  const [isDirty, setIsDirty] = useState(false);
  const form = useRecordForm({
    entityRef,
    parse: (entered: SignOffDraft, id) => parseSignOff(entered, id, seen),
    send: signOff => api.createSignOff(entityRef, signOff),
    successMessage: t('signOff.recorded'),
    onDone: onClose,
  });
  const { decision } = draft;
  const hasChanged =
    scorecard.subjectDigest !== seen.subjectDigest ||
    (form.problems.failure?.status === 409 &&
      'subjectDigest' in form.problems.errors);

  return (
    <RecordDialog
      title={t('signOff.title', { model: seen.title })}
      form={form}
      isDirty={isDirty}
      onClose={onClose}
      footer={
        <SendButtons
          label={t(`signOff.send.${decision ?? 'undecided'}`)}
          destructive={decision === 'rejected'}
          isDisabled={hasChanged}
          isSending={form.isSending}
          onSend={() => form.save(draft)}
        />
      }
    >
      {hasChanged && (
        <ChangedSubject
          entityRef={entityRef}
          isLoaded={scorecard.subjectDigest !== seen.subjectDigest}
          onLook={() => {
            form.reset();
            setSeen(scorecard);
          }}
        />
      )}
      <SubjectView scorecard={seen} />
      <DecisionFields
        scorecard={seen}
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

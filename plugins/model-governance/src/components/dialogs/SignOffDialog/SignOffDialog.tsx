import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Scorecard } from '@modelgov/backstage-plugin-model-governance-common';
import { useState } from 'react';
import { modelGovernanceApiRef } from '../../../api';
import { modelGovernanceTranslationRef } from '../../../translation';
import { usePointless, type DialogRequest } from '../../actions';
import { LoadableView, Notice } from '../../scorecard';
import { useActing } from '../ActingFields';
import { RecordDialog, SendButtons, useRecordForm } from '../RecordDialog';
import { initialTarget, TargetFields, targetOf } from '../TargetFields';
import { ChangedSubject } from './ChangedSubject';
import { DecisionFields } from './DecisionFields';
import type { SignOffDraft } from './SignOffDraft';
import { SubjectView } from './SubjectView';
import { parseSignOff } from './parseSignOff';
import { useSeenSubject } from './useSeenSubject';

const EMPTY: SignOffDraft = { conditions: [], comment: '' };

/** Signs off exactly what it shows: what changes meanwhile is a new subject, to be looked at anew. */
export function SignOffDialog(props: {
  scorecard: Scorecard;
  request: Extract<DialogRequest, { kind: 'sign-off' }>;
  onClose: () => void;
}) {
  const { scorecard, request, onClose } = props;
  const { entityRef, title } = scorecard;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const api = useApi(modelGovernanceApiRef);
  const pointless = usePointless(scorecard)('sign-off');
  const [first] = useState(() => initialTarget(scorecard, request.target));
  const [chosen, setChosen] = useState(first);
  const target = targetOf(chosen, scorecard);
  const { loadable, seen, isOutdated, look } = useSeenSubject(
    entityRef,
    target,
  );
  const choice = useActing({
    roles: seen?.signOffs,
    preset: request.roles.length === 1 ? request.roles[0] : undefined,
  });
  const [draft, setDraft] = useState(EMPTY);
  const form = useRecordForm({
    entityRef,
    parse: (entered: SignOffDraft, id) =>
      parseSignOff(entered, { id, ...choice.acting, ...target }, seen),
    send: signOff => api.createSignOff(entityRef, signOff),
    successMessage: t('signOff.recorded'),
    onDone: onClose,
  });
  const { errors, failure } = form.problems;
  const { decision } = draft;
  const hasChanged =
    isOutdated || (failure?.status === 409 && 'subjectDigest' in errors);
  const hasUse = chosen.useCases.length > 0;

  return (
    <RecordDialog
      title={t('signOff.title', { model: title })}
      form={form}
      isDirty={choice.isDirty || draft !== EMPTY || chosen !== first}
      onClose={onClose}
      footer={
        <SendButtons
          label={t(`signOff.send.${decision ?? 'undecided'}`)}
          destructive={decision === 'rejected'}
          isDisabled={hasChanged || !seen || !hasUse || Boolean(pointless)}
          isSending={form.isSending}
          onSend={() => form.save(draft)}
        />
      }
    >
      {pointless && <Notice tone="warning">{pointless}</Notice>}
      {hasChanged && (
        <ChangedSubject
          isLoaded={isOutdated}
          onLook={() => {
            form.reset();
            look();
          }}
        />
      )}
      <TargetFields
        scorecard={scorecard}
        target={chosen}
        errors={errors}
        onChange={patch => setChosen(now => ({ ...now, ...patch }))}
      />
      {hasUse && (
        <LoadableView loadable={loadable} errorTitle={t('acts.subjectError')}>
          {latest => (
            <SubjectView scorecard={scorecard} toSign={seen ?? latest} />
          )}
        </LoadableView>
      )}
      <DecisionFields
        scorecard={scorecard}
        toSign={seen}
        choice={choice}
        draft={draft}
        errors={errors}
        onChange={patch => setDraft(now => ({ ...now, ...patch }))}
      />
    </RecordDialog>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Scorecard } from '@modelgov/backstage-plugin-model-governance-common';
import { useState } from 'react';
import { modelGovernanceTranslationRef } from '../../../translation';
import { Notice } from '../../scorecard';
import { ActDialog, useActForm } from '../ActDialog';
import { ActingFields, useActing } from '../ActingFields';
import { EndFields, type EndDraft } from './EndFields';

const EMPTY: EndDraft = {
  reason: '',
  users: '',
  data: '',
  records: '',
  successor: '',
};

/** Ends a model for good, in two steps: what becomes of it, and whether that is certain. */
export function DecommissionDialog(props: {
  scorecard: Scorecard;
  onClose: () => void;
}) {
  const { scorecard, onClose } = props;
  const model = scorecard.title;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const choice = useActing({ power: 'stop' });
  const [draft, setDraft] = useState(EMPTY);
  const [isCertain, setIsCertain] = useState(false);
  const form = useActForm({
    kind: 'decommission',
    entityRef: scorecard.entityRef,
    successMessage: t('acts.end.sent'),
    onDone: onClose,
  });
  const { errors } = form.problems;
  const entered = {
    ...draft,
    ...choice.acting,
    successor: draft.successor.trim() || undefined,
  };

  return (
    <ActDialog
      kind="decommission"
      scorecard={scorecard}
      form={form}
      title={t('acts.end.title', { model })}
      sendLabel={t(isCertain ? 'acts.end.send' : 'acts.end.next')}
      destructive={isCertain}
      isDirty={choice.isDirty || draft !== EMPTY}
      onSend={() =>
        isCertain ? form.save(entered) : setIsCertain(form.check(entered))
      }
      onClose={onClose}
    >
      {isCertain && (
        <Notice tone="danger">{t('acts.end.certain', { model })}</Notice>
      )}
      <ActingFields choice={choice} errors={errors} />
      <EndFields
        draft={draft}
        errors={errors}
        onChange={patch => {
          setIsCertain(false);
          setDraft(now => ({ ...now, ...patch }));
        }}
      />
    </ActDialog>
  );
}

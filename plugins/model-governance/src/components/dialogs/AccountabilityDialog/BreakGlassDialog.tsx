import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Scorecard } from '@modelgov/backstage-plugin-model-governance-common';
import { useState } from 'react';
import { modelGovernanceTranslationRef } from '../../../translation';
import { ActDialog, useActForm } from '../ActDialog';
import { useActing } from '../ActingFields';
import { initialTarget, targetOf, VersionField } from '../TargetFields';
import { BreakGlassEffect } from './BreakGlassEffect';
import { ReasonFields } from './ReasonFields';

/** Lets a version be used without approval for a short time. */
export function BreakGlassDialog(props: {
  scorecard: Scorecard;
  onClose: () => void;
}) {
  const { scorecard, onClose } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const choice = useActing({ power: 'break-glass' });
  const [first] = useState(() => initialTarget(scorecard));
  const [target, setTarget] = useState(first);
  const [reason, setReason] = useState('');
  const form = useActForm({
    kind: 'break-glass',
    entityRef: scorecard.entityRef,
    successMessage: t('acts.breakGlass.sent'),
    onDone: onClose,
  });
  const { errors } = form.problems;

  return (
    <ActDialog
      kind="break-glass"
      scorecard={scorecard}
      form={form}
      title={t('acts.breakGlass.title', { model: scorecard.title })}
      sendLabel={t('acts.breakGlass.send')}
      destructive
      isDirty={choice.isDirty || reason !== '' || target !== first}
      onSend={() =>
        form.save({
          ...choice.acting,
          version: targetOf(target, scorecard).version,
          reason,
        })
      }
      onClose={onClose}
    >
      <BreakGlassEffect />
      <VersionField
        scorecard={scorecard}
        version={target.version}
        error={errors.version}
        onChange={version => setTarget(now => ({ ...now, version }))}
      />
      <ReasonFields
        choice={choice}
        label={t('acts.reason')}
        field="reason"
        value={reason}
        errors={errors}
        onChange={setReason}
      />
    </ActDialog>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  newChangePlanSchema,
  type Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import { useState } from 'react';
import { modelGovernanceTranslationRef } from '../../../translation';
import { ChecksInput, TextInput } from '../../form';
import { Notice } from '../../scorecard';
import { ActDialog, useActForm } from '../ActDialog';

const FACTS = newChangePlanSchema.shape.allows.element.options;

interface PlanDraft {
  title: string;
  description: string;
  allows: (typeof FACTS)[number][];
  versions: string;
}

const EMPTY: PlanDraft = {
  title: '',
  description: '',
  allows: [],
  versions: '',
};

/** Sets the bounds within which new versions shall inherit the approval. */
export function PlanChangesDialog(props: {
  scorecard: Scorecard;
  onClose: () => void;
}) {
  const { scorecard, onClose } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const [draft, setDraft] = useState(EMPTY);
  const form = useActForm({
    kind: 'change-plan',
    entityRef: scorecard.entityRef,
    successMessage: t('acts.plan.sent'),
    onDone: onClose,
  });
  const { errors } = form.problems;
  const change = (patch: Partial<PlanDraft>) =>
    setDraft(now => ({ ...now, ...patch }));
  const mayVersionChange = draft.allows.includes('version');

  return (
    <ActDialog
      kind="change-plan"
      scorecard={scorecard}
      form={form}
      title={t('acts.plan.title', { model: scorecard.title })}
      sendLabel={t('acts.plan.send')}
      isDirty={draft !== EMPTY}
      onSend={() =>
        form.save({
          ...draft,
          versions: mayVersionChange ? draft.versions.trim() : undefined,
        })
      }
      onClose={onClose}
    >
      <Notice tone="info">{t('acts.plan.effect')}</Notice>
      <TextInput
        label={t('acts.plan.name')}
        required
        value={draft.title}
        error={errors.title}
        onChange={title => change({ title })}
      />
      <TextInput
        long
        label={t('acts.plan.description')}
        required
        value={draft.description}
        error={errors.description}
        onChange={description => change({ description })}
      />
      <ChecksInput
        label={t('acts.plan.allows')}
        required
        choices={FACTS.map(value => ({
          value,
          label: t(`acts.plan.fact.${value}`),
        }))}
        value={draft.allows}
        error={errors.allows}
        onChange={allows => change({ allows })}
      />
      {mayVersionChange && (
        <TextInput
          label={t('acts.plan.versions')}
          help={t('acts.plan.versionsHelp')}
          required
          value={draft.versions}
          error={errors.versions}
          onChange={versions => change({ versions })}
        />
      )}
    </ActDialog>
  );
}

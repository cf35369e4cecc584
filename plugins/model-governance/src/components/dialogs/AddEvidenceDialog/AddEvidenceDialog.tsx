import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  EVIDENCE_TYPE_DEFINITIONS,
  modelFactsFromEntity,
  type Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceApiRef } from '../../../api';
import { usePolicy } from '../../../state';
import { modelGovernanceTranslationRef } from '../../../translation';
import type { DialogRequest } from '../../actions';
import { TextInput } from '../../form';
import { Notice } from '../../scorecard';
import { RecordDialog, SendButtons, useRecordForm } from '../RecordDialog';
import { EvidenceSourceFields } from './EvidenceSourceFields';
import { EvidenceSubjectFields } from './EvidenceSubjectFields';
import { MeasuresPreview } from './MeasuresPreview';
import { PrefillNotice } from './PrefillNotice';
import { PayloadField } from './PayloadField';
import { parseEvidence } from './parseEvidence';
import { payloadOf } from './payloadOf';
import { useEvidenceDraft } from './useEvidenceDraft';

/** Records evidence: its form is that of its type. */
export function AddEvidenceDialog(props: {
  scorecard: Scorecard;
  request: Extract<DialogRequest, { kind: 'add-evidence' }>;
  onClose: () => void;
}) {
  const { scorecard, request, onClose } = props;
  const { entityRef } = scorecard;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const api = useApi(modelGovernanceApiRef);
  const policy = usePolicy();
  const { entity } = useEntity();
  const draftState = useEvidenceDraft({
    scorecard,
    facts: modelFactsFromEntity(entity, { dependencies: [] }),
    requirementIds: request.requirementIds,
    supersedes: request.supersedes,
    type: request.types.length === 1 ? request.types[0] : undefined,
  });
  const { draft, isDirty, change, chooseType, prefill, empty } = draftState;
  const form = useRecordForm({
    entityRef,
    parse: parseEvidence,
    send: evidence => api.createEvidence(entityRef, evidence),
    successMessage: t('evidence.recorded'),
    onDone: onClose,
  });
  const { errors } = form.problems;
  const definition = draft.type && EVIDENCE_TYPE_DEFINITIONS[draft.type];

  return (
    <RecordDialog
      title={definition?.title ?? t('evidence.add')}
      form={form}
      isDirty={isDirty}
      onClose={onClose}
      footer={
        <SendButtons
          label={t('evidence.record')}
          isDisabled={!draft.type}
          isSending={form.isSending}
          onSend={() => form.save(draft)}
        />
      }
    >
      {request.supersedes && (
        <Notice tone="info">{t('evidence.correction.effect')}</Notice>
      )}
      <EvidenceSubjectFields
        scorecard={scorecard}
        policy={policy.status === 'ready' ? policy.value : undefined}
        types={request.types}
        draft={draft}
        errors={errors}
        onChange={change}
        onChooseType={chooseType}
      />
      {definition && (
        <>
          {prefill && <PrefillNotice {...prefill} onEmpty={empty} />}
          <TextInput
            label={t('evidence.title')}
            required
            value={draft.title}
            error={errors.title}
            onChange={title => change({ title })}
          />
          {definition.fields.map(field => (
            <PayloadField
              key={`${definition.type} ${field.name}`}
              field={field}
              path={`payload.${field.name}`}
              value={draft.payload[field.name]}
              errors={errors}
              onChange={value =>
                change({ payload: { ...draft.payload, [field.name]: value } })
              }
            />
          ))}
          <MeasuresPreview definition={definition} payload={payloadOf(draft)} />
          <EvidenceSourceFields
            draft={draft}
            errors={errors}
            onChange={change}
          />
        </>
      )}
    </RecordDialog>
  );
}

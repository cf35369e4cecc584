import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  EVIDENCE_TYPE_DEFINITIONS,
  EVIDENCE_TYPES,
  type EvidenceType,
  type Policy,
  type Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { MultiSelectInput, SelectInput, type FieldErrors } from '../../form';
import type { EvidenceDraft } from './EvidenceDraft';
import { RequirementAsk } from './RequirementAsk';
import { requirementsFor } from './requirementsFor';

/** What the evidence is, and what it is for. */
export function EvidenceSubjectFields(props: {
  scorecard: Scorecard;
  policy?: Policy;
  /** The types to choose from; empty: all. */
  types: readonly EvidenceType[];
  draft: EvidenceDraft;
  errors: FieldErrors;
  onChange: (patch: Partial<EvidenceDraft>) => void;
  onChooseType: (type: EvidenceType | undefined) => void;
}) {
  const { scorecard, policy, draft, errors, onChange } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const versions = [
    ...new Set(scorecard.standings.flatMap(({ version }) => version ?? [])),
  ];
  const types = props.types.length ? props.types : EVIDENCE_TYPES;
  const supported =
    draft.type && policy
      ? requirementsFor(draft.type, scorecard.findings, policy)
      : [];
  const chosen = scorecard.findings.filter(({ requirementId }) =>
    draft.requirements.includes(requirementId),
  );
  return (
    <>
      {chosen.map(finding => (
        <RequirementAsk
          key={finding.requirementId}
          finding={finding}
          requirement={policy?.requirements.find(
            ({ id }) => id === finding.requirementId,
          )}
        />
      ))}
      {types.length > 1 && (
        <SelectInput
          label={t('evidence.type')}
          required
          choices={types.map(type => ({
            value: type,
            label: EVIDENCE_TYPE_DEFINITIONS[type].title,
          }))}
          value={draft.type}
          error={errors.type}
          onChange={props.onChooseType}
        />
      )}
      {draft.type && (
        <Text as="p" variant="body-small" color="secondary">
          {EVIDENCE_TYPE_DEFINITIONS[draft.type].description}
        </Text>
      )}
      {supported.length > 0 && (
        <MultiSelectInput
          label={t('evidence.supports')}
          help={t('evidence.supportsHelp')}
          placeholder={t('evidence.supportsAll')}
          choices={supported.map(({ requirementId, title }) => ({
            value: requirementId,
            label: title,
          }))}
          value={draft.requirements}
          error={errors.requirements}
          onChange={requirements => onChange({ requirements })}
        />
      )}
      {scorecard.useCases.length > 1 && (
        <SelectInput
          label={t('evidence.useCase')}
          choices={[
            { value: '', label: t('evidence.allUseCases') },
            ...scorecard.useCases.map(({ name }) => ({
              value: name,
              label: name,
            })),
          ]}
          value={draft.useCase ?? ''}
          error={errors.useCase}
          onChange={useCase => onChange({ useCase: useCase || undefined })}
        />
      )}
      {versions.length > 1 && (
        <SelectInput
          label={t('evidence.version')}
          choices={versions.map(version => ({
            value: version,
            label: version,
          }))}
          value={draft.version ?? scorecard.version}
          error={errors.version}
          onChange={version => onChange({ version })}
        />
      )}
    </>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { modelGovernanceTranslationRef } from '../../../translation';
import { DayInput, FieldGrid, TextInput, type FieldErrors } from '../../form';
import type { EvidenceDraft } from './EvidenceDraft';

/** Where the evidence is, from when it is and until when it holds. */
export function EvidenceSourceFields(props: {
  draft: EvidenceDraft;
  errors: FieldErrors;
  onChange: (patch: Partial<EvidenceDraft>) => void;
}) {
  const { draft, errors, onChange } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <>
      <FieldGrid>
        <DayInput
          label={t('evidence.collectedOn')}
          required
          value={draft.collectedOn}
          error={errors.collectedOn}
          onChange={collectedOn => onChange({ collectedOn })}
        />
        <DayInput
          label={t('evidence.expiresOn')}
          value={draft.expiresOn}
          error={errors.expiresOn}
          onChange={expiresOn => onChange({ expiresOn })}
        />
      </FieldGrid>
      <TextInput
        label={t('evidence.link')}
        help={t('evidence.linkHelp')}
        value={draft.link}
        error={errors.link}
        onChange={link => onChange({ link })}
      />
      <TextInput
        label={t('evidence.digest')}
        help={t('evidence.digestHelp')}
        value={draft.digest}
        error={errors.digest}
        onChange={digest => onChange({ digest })}
      />
      <TextInput
        long
        label={t('form.comment')}
        value={draft.comment}
        error={errors.comment}
        onChange={comment => onChange({ comment })}
      />
    </>
  );
}

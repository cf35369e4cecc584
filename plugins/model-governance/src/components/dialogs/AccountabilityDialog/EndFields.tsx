import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { modelGovernanceTranslationRef } from '../../../translation';
import { TextInput, type FieldErrors } from '../../form';

/** The end of a model while it is written. */
export interface EndDraft {
  reason: string;
  users: string;
  data: string;
  records: string;
  successor: string;
}

/** Why a model ends, what becomes of what it leaves, and what replaces it. */
export function EndFields(props: {
  draft: EndDraft;
  errors: FieldErrors;
  onChange: (patch: Partial<EndDraft>) => void;
}) {
  const { draft, errors, onChange } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <>
      {(['reason', 'users', 'data', 'records'] as const).map(field => (
        <TextInput
          key={field}
          long
          label={t(`acts.end.${field}`)}
          required
          value={draft[field]}
          error={errors[field]}
          onChange={value => onChange({ [field]: value })}
        />
      ))}
      <TextInput
        label={t('acts.end.successor')}
        help={t('acts.end.successorHelp')}
        value={draft.successor}
        error={errors.successor}
        onChange={successor => onChange({ successor })}
      />
    </>
  );
}

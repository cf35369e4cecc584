import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Scorecard } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { ChecksInput, type FieldErrors } from '../../form';
import { targetChoices } from './targetChoices';
import type { TargetDraft } from './TargetDraft';
import { VersionField } from './VersionField';

/** Which version and which use cases are meant, where there are several. */
export function TargetFields(props: {
  scorecard: Scorecard;
  target: TargetDraft;
  errors: FieldErrors;
  onChange: (patch: Partial<TargetDraft>) => void;
}) {
  const { scorecard, target, errors, onChange } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const { useCases } = targetChoices(scorecard);
  return (
    <>
      <VersionField
        scorecard={scorecard}
        version={target.version}
        error={errors.version}
        onChange={version => onChange({ version })}
      />
      {useCases.length > 1 && (
        <ChecksInput
          label={t('acts.useCases')}
          required
          choices={useCases.map(value => ({ value, label: value }))}
          value={target.useCases}
          error={
            target.useCases.length > 0 ? errors.useCases : t('acts.noUseCase')
          }
          onChange={chosen => onChange({ useCases: chosen })}
        />
      )}
    </>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Scorecard } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { SelectInput } from '../../form';
import { useVersionName } from '../../scorecard';
import { targetChoices } from './targetChoices';

/** Stands for the version of an entity that names none. */
const UNNAMED = '-';

/** Which version is meant, where there are several. */
export function VersionField(props: {
  scorecard: Scorecard;
  version?: string;
  error?: string;
  onChange: (version: string | undefined) => void;
}) {
  const { scorecard, version, error, onChange } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const versionName = useVersionName();
  const { versions } = targetChoices(scorecard);
  return versions.length > 1 ? (
    <SelectInput
      label={t('acts.version')}
      required
      choices={versions.map(each => ({
        value: each ?? UNNAMED,
        label: versionName(each),
      }))}
      value={version ?? UNNAMED}
      error={error}
      onChange={chosen => onChange(chosen === UNNAMED ? undefined : chosen)}
    />
  ) : null;
}

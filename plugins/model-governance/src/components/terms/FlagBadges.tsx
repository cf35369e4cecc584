import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { GovernanceFlag } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../translation';
import { useDayText } from '../text';
import { FLAG_LOOKS } from './flagLooks';
import { ToneBadge } from './ToneBadge';

/** What stands beside the status of a model, a badge for each. */
export function FlagBadges(props: {
  flags: readonly GovernanceFlag[];
  /** Where it is known until when the model may be used without approval. */
  breakGlassUntil?: string;
}) {
  const { flags, breakGlassUntil } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const dayText = useDayText();
  return (
    <>
      {flags.map(flag => (
        <ToneBadge key={flag} {...FLAG_LOOKS[flag]}>
          {flag === 'break-glass' && breakGlassUntil
            ? t('terms.breakGlassUntil', { day: dayText(breakGlassUntil) })
            : t(`terms.flag.${flag}`)}
        </ToneBadge>
      ))}
    </>
  );
}

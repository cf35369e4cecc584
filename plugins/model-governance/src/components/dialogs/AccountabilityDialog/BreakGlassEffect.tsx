import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Duration } from 'luxon';
import { usePolicy } from '../../../state';
import { modelGovernanceTranslationRef } from '../../../translation';
import { Notice } from '../../scorecard';
import { useLanguage } from '../../text';

/** What an emergency allows, for how long, and what follows from it. */
export function BreakGlassEffect() {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const locale = useLanguage();
  const policy = usePolicy();
  return policy.status === 'ready' ? (
    <Notice tone="danger">
      {t('acts.breakGlass.effect', {
        duration: Duration.fromISO(policy.value.breakGlass.validFor, {
          locale,
        }).toHuman(),
      })}
    </Notice>
  ) : null;
}

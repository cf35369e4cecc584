import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { modelGovernanceTranslationRef } from '../../translation';

/** Names a version, also where the entity states none. */
export function useVersionName(): (version: string | undefined) => string {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return version => version ?? t('standing.noVersion');
}

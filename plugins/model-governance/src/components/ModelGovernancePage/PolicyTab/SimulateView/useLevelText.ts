import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Policy } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../../translation';

/** Says a level, or that there is none. */
export function useLevelText({
  levels,
}: Pick<Policy, 'levels'>): (level: string | null) => string {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return level =>
    level === null
      ? t('scorecard.noLevel')
      : levels.find(known => known.level === level)?.title ?? level;
}

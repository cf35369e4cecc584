import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { FilterPredicate } from '@backstage/filter-predicates';
import { modelGovernanceTranslationRef } from '../../../translation';
import { conditionInWords } from './conditionInWords';

/** Says a condition of the policy in words. */
export function useConditionText(): (condition: FilterPredicate) => string {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return condition =>
    conditionInWords(condition, {
      and: t('condition.and'),
      or: t('condition.or'),
      not: what => t('condition.not', { what }),
      is: (fact, value) => t('condition.is', { fact, value }),
      exists: fact => t('condition.exists', { fact }),
      missing: fact => t('condition.missing', { fact }),
      contains: (fact, what) => t('condition.contains', { fact, what }),
      startsWith: (fact, value) => t('condition.startsWith', { fact, value }),
    });
}

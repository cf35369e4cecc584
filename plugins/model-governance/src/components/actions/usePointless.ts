import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Scorecard } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../translation';
import type { AccountabilityKind } from './AccountabilityRequest';
import { whyPointless } from './whyPointless';

/** Says why an act on a model would be pointless as its scorecard stands; `undefined` where it is not. */
export function usePointless(
  scorecard: Scorecard,
): (kind: AccountabilityKind | 'sign-off') => string | undefined {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return kind => {
    const reason = whyPointless(kind, scorecard);
    return reason && t(`acts.pointless.${reason}`);
  };
}

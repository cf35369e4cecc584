import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { GovernanceStatus } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../translation';
import { ToneBadge } from './ToneBadge';
import { STATUS_LOOKS } from './statusLooks';

/** The governance status of a model, by icon, text and colour. */
export function StatusBadge({ status }: { status: GovernanceStatus }) {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <ToneBadge {...STATUS_LOOKS[status]}>
      {t(`terms.status.${status}`)}
    </ToneBadge>
  );
}

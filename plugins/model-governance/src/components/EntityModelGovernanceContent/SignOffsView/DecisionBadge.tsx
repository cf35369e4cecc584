import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SignOffDecision } from '@modelgov/backstage-plugin-model-governance-common';
import { RiCheckLine, RiCloseLine, RiHistoryLine } from '@remixicon/react';
import { modelGovernanceTranslationRef } from '../../../translation';
import { ToneBadge } from '../../terms';

/** What was decided, and whether it counts now. */
export function DecisionBadge(props: {
  decision: SignOffDecision;
  inForce: boolean;
}) {
  const { decision, inForce } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const name = t(`signOff.decided.${decision}`);
  if (!inForce) {
    return (
      <ToneBadge tone="neutral" icon={RiHistoryLine}>
        {t('signOff.notInForce', { decision: name })}
      </ToneBadge>
    );
  }
  return decision === 'rejected' ? (
    <ToneBadge tone="danger" icon={RiCloseLine}>
      {name}
    </ToneBadge>
  ) : (
    <ToneBadge tone="success" icon={RiCheckLine}>
      {name}
    </ToneBadge>
  );
}

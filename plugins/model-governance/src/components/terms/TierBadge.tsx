import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RiskTier } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../translation';
import type { Tone } from './Tone';
import { ToneBadge } from './ToneBadge';

const TONES: Readonly<Record<RiskTier, Tone>> = {
  low: 'success',
  medium: 'info',
  high: 'warning',
  critical: 'danger',
};

/** The risk tier of a model; marked where it is assumed for want of an assessment. */
export function TierBadge(props: { tier: RiskTier; assumed?: boolean }) {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const tier = t(`terms.tierRisk.${props.tier}`);
  return (
    <ToneBadge tone={TONES[props.tier]}>
      {props.assumed ? t('terms.assumed', { what: tier }) : tier}
    </ToneBadge>
  );
}

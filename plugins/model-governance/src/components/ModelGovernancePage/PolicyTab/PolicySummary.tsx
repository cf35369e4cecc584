import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import {
  RISK_TIERS,
  type Policy,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { FactList, Section } from '../../scorecard';

/** Which packs make the policy, what its levels are, and who signs. */
export function PolicySummary({ policy }: { policy: Policy }) {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <Section title={t('policy.inForce')}>
      <FactList
        facts={[
          {
            name: t('policy.packs'),
            value: policy.packs
              .map(({ title, version }) => `${title} ${version}`)
              .join(', '),
          },
          {
            name: t('policy.levels'),
            value: policy.levels
              .map(({ title, minScore }) =>
                t('policy.level', { title, score: String(minScore) }),
              )
              .join(', '),
          },
          {
            name: t('policy.unassessed'),
            value: t(`terms.tierRisk.${policy.risk.unassessedTier}`),
          },
          ...policy.signOffs.map(({ title, members, required }) => ({
            name: title,
            value: (
              <>
                {RISK_TIERS.filter(tier => required[tier])
                  .map(tier => `${t(`terms.tier.${tier}`)} ${required[tier]}`)
                  .join(', ')}
                {' – '}
                {members.length ? (
                  <EntityRefLinks entityRefs={members} />
                ) : (
                  t('signOff.noMembers')
                )}
              </>
            ),
          })),
        ]}
      />
    </Section>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { RiskResult } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../translation';

/** How a tier came about, step by step. */
export function RiskSteps({ result }: { result: RiskResult }) {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <ol aria-label={t('assessment.steps')}>
      {result.steps.map(({ rule, tier, detail }) => (
        <li key={rule}>
          <Text as="span" variant="body-medium">
            {t('assessment.step', {
              rule: t(`assessment.rule.${rule}`),
              detail,
              tier: t(`terms.tierRisk.${tier}`),
            })}
          </Text>
        </li>
      ))}
    </ol>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import type { Scorecard } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { ScorecardHeadline, ScorecardNotices, Section } from '../../scorecard';
import { OutcomeCounts } from '../../terms';
import { RelativeTime } from '../../text';

/** Where the model stands, and how its score comes about. */
export function ScorecardSummarySection(props: { scorecard: Scorecard }) {
  const { scorecard } = props;
  const { weights, counts, statusReason, evaluatedAt, policy } = scorecard;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <Section title={t('findings.summary')}>
      <Flex direction="column" gap="3">
        <ScorecardHeadline scorecard={scorecard} />
        <Text as="p">{statusReason}</Text>
        <ScorecardNotices scorecard={scorecard} withoutStatus />
        <OutcomeCounts of={t('findings.counts')} counts={counts} />
        <Text as="p" variant="body-small" color="secondary">
          {t('findings.weights', {
            passed: String(weights.passed),
            applicable: String(weights.applicable),
            policy: policy.version,
          })}{' '}
          {t('scorecard.updated')} <RelativeTime at={evaluatedAt} />
        </Text>
      </Flex>
    </Section>
  );
}

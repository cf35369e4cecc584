import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  outcomeSchema,
  type Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { ScorecardHeadline, ScorecardNotices, Section } from '../../scorecard';
import { OUTCOME_LOOKS, ToneBadge } from '../../terms';
import { RelativeTime } from '../../text';

const useStyles = makeStyles(
  { wrap: { flexWrap: 'wrap' } },
  { name: 'PluginModelGovernanceScorecardSummary' },
);

/** Where the model stands, and how its score comes about. */
export function ScorecardSummarySection(props: { scorecard: Scorecard }) {
  const { scorecard } = props;
  const { weights, counts, statusReason, evaluatedAt, policy } = scorecard;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <Section title={t('findings.summary')}>
      <Flex direction="column" gap="3">
        <ScorecardHeadline scorecard={scorecard} />
        <Text as="p">{statusReason}</Text>
        <ScorecardNotices scorecard={scorecard} withoutStatus />
        <Flex
          gap="2"
          className={classes.wrap}
          role="group"
          aria-label={t('findings.counts')}
        >
          {outcomeSchema.options
            .filter(outcome => counts[outcome])
            .map(outcome => (
              <ToneBadge key={outcome} {...OUTCOME_LOOKS[outcome]}>
                {`${t(`terms.outcome.${outcome}`)} ${counts[outcome]}`}
              </ToneBadge>
            ))}
        </Flex>
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

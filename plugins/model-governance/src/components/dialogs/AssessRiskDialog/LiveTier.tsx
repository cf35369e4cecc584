import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { RiskResult } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { TierBadge } from '../../terms';

const useStyles = makeStyles(
  { root: { flexWrap: 'wrap', marginRight: 'auto' } },
  { name: 'PluginModelGovernanceLiveTier' },
);

/** The tier that the answers result in so far. */
export function LiveTier(props: { result: RiskResult; unanswered: number }) {
  const { result, unanswered } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <Flex
      align="center"
      gap="2"
      className={classes.root}
      role="status"
      aria-label={t('assessment.tierSoFar')}
    >
      <TierBadge tier={result.tier} />
      <Text as="span" variant="body-small" color="secondary">
        {t('assessment.result', {
          impact: String(result.impact),
          likelihood: String(result.likelihood),
          exposure: String(result.exposure),
        })}
        {unanswered > 0 &&
          ` · ${t('assessment.unanswered', { count: unanswered })}`}
      </Text>
    </Flex>
  );
}

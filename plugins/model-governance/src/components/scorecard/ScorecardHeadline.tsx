import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import type { Scorecard } from '@modelgov/backstage-plugin-model-governance-common';
import { makeStyles } from '@material-ui/core/styles';
import { modelGovernanceTranslationRef } from '../../translation';
import { FlagBadges, ScoreRing, StatusBadge, TierBadge } from '../terms';
import { HeadlineOf } from './HeadlineOf';

const useStyles = makeStyles(
  {
    text: { minWidth: 0 },
    badges: { flexWrap: 'wrap' },
    level: { '&::first-letter': { textTransform: 'uppercase' } },
  },
  { name: 'PluginModelGovernanceScorecardHeadline' },
);

/** Score, level, status with its flags, tier and AI Act class of a model at a glance. */
export function ScorecardHeadline({ scorecard }: { scorecard: Scorecard }) {
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const { level, score, status, tier, assessed, aiActClass, aiActDuties } =
    scorecard;
  return (
    <Flex align="center" gap="4">
      <ScoreRing score={score} size="large" />
      <Flex direction="column" gap="2" className={classes.text}>
        <Text
          as="p"
          variant="title-x-small"
          weight="bold"
          className={classes.level}
        >
          {level ?? t('scorecard.noLevel')}
        </Text>
        <Flex gap="2" className={classes.badges}>
          <StatusBadge status={status} />
          <TierBadge tier={tier} assumed={!assessed} />
          <FlagBadges
            flags={scorecard.flags}
            breakGlassUntil={scorecard.breakGlassUntil}
          />
        </Flex>
        <HeadlineOf scorecard={scorecard} />
        {aiActClass && (
          <Text as="p" variant="body-small" color="secondary">
            {[
              t('scorecard.aiAct', {
                class: t(`terms.aiActClass.${aiActClass}`),
              }),
              ...aiActDuties.map(duty => t(`terms.aiActDuty.${duty}`)),
            ].join(' · ')}
          </Text>
        )}
      </Flex>
    </Flex>
  );
}

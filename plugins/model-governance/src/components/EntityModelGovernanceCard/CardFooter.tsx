import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { Scorecard } from '@modelgov/backstage-plugin-model-governance-common';
import { RiArrowRightLine } from '@remixicon/react';
import { scorecardRouteRef } from '../../routes';
import { modelGovernanceTranslationRef } from '../../translation';
import { RelativeTime } from '../text';

const useStyles = makeStyles(
  {
    root: { width: '100%' },
    link: { display: 'inline-flex', alignItems: 'center', gap: 4 },
  },
  { name: 'PluginModelGovernanceCardFooter' },
);

/** When the scorecard was computed, and the way to all of it. */
export function CardFooter({ scorecard }: { scorecard: Scorecard }) {
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const scorecardRoute = useRouteRef(scorecardRouteRef);
  return (
    <Flex justify="between" align="center" gap="2" className={classes.root}>
      <Text as="span" variant="body-small" color="secondary">
        {t('scorecard.updated')} <RelativeTime at={scorecard.evaluatedAt} />
      </Text>
      {scorecardRoute && (
        <Link to={scorecardRoute()} className={classes.link}>
          {t('scorecard.view')}
          <RiArrowRightLine size={16} aria-hidden />
        </Link>
      )}
    </Flex>
  );
}

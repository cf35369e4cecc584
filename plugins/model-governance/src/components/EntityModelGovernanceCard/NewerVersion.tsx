import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { Scorecard } from '@modelgov/backstage-plugin-model-governance-common';
import { scorecardRouteRef } from '../../routes';
import { modelGovernanceTranslationRef } from '../../translation';

const useStyles = makeStyles(
  { root: { overflowWrap: 'anywhere' } },
  { name: 'PluginModelGovernanceNewerVersion' },
);

/** Says that a source knows a newer version than what is in use, and leads to what differs. */
export function NewerVersion({ scorecard }: { scorecard: Scorecard }) {
  const { version: from, newerVersion } = scorecard;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const scorecardRoute = useRouteRef(scorecardRouteRef);
  if (!newerVersion || !from) {
    return null;
  }
  const { version: to } = newerVersion;
  const query = new URLSearchParams({ view: 'versions', from, to });
  return (
    <Text as="p" variant="body-small" className={classes.root}>
      {t('versions.newer', { version: to })}{' '}
      {scorecardRoute && (
        <Link to={`${scorecardRoute()}?${query}`}>
          {t('versions.newerLink', { version: from })}
        </Link>
      )}
    </Text>
  );
}

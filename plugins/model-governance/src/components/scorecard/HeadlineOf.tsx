import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { Scorecard } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../translation';
import { useVersionName } from './useVersionName';

const useStyles = makeStyles(
  { root: { overflowWrap: 'anywhere' } },
  { name: 'PluginModelGovernanceHeadlineOf' },
);

/** Of which version and which use the status is, where others stand differently. */
export function HeadlineOf({ scorecard }: { scorecard: Scorecard }) {
  const { standings, headline, status } = scorecard;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const versionName = useVersionName();
  const inUse = standings.filter(({ live }) => live);
  const judged = inUse.length > 0 ? inUse : standings;
  const alike = judged.filter(standing => standing.status === status);
  if (alike.length === judged.length) {
    return null;
  }
  const of = [
    ...(isSame(judged.map(({ version }) => version))
      ? []
      : [versionName(headline.version)]),
    ...(isSame(judged.map(({ useCase }) => useCase)) || !headline.useCase
      ? []
      : [headline.useCase]),
  ].join(', ');
  const words = { status: t(`terms.status.${status}`), of };
  return (
    <Text as="p" variant="body-small" className={classes.root}>
      {alike.length > 1
        ? t('standing.headlineWithMore', { ...words, count: alike.length - 1 })
        : t('standing.headline', words)}
    </Text>
  );
}

function isSame(values: readonly (string | undefined)[]): boolean {
  return new Set(values).size === 1;
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { HistoryEntry } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { ScoreRing, StatusBadge, TierBadge } from '../../terms';
import { RelativeTime } from '../../text';

const useStyles = makeStyles(
  {
    root: {
      padding: 'var(--bui-space-3) 0',
      borderTop: '1px solid var(--bui-border-1)',
      '&:first-child': { borderTop: 0 },
    },
    wrap: { flexWrap: 'wrap' },
  },
  { name: 'PluginModelGovernanceHistoryItem' },
);

/** One change: to what, by how much, and through what. */
export function HistoryItem(props: {
  entry: HistoryEntry;
  before?: HistoryEntry;
}) {
  const { entry, before } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const difference = before ? entry.score - before.score : 0;
  return (
    <li className={classes.root}>
      <Flex align="center" gap="3" className={classes.wrap}>
        <ScoreRing score={entry.score} size="small" />
        <div>
          <Text as="p" variant="body-medium" weight="bold">
            {t(`history.cause.${entry.cause}`)}
            {difference !== 0 &&
              ` (${difference > 0 ? '+' : '−'}${Math.abs(difference)})`}
          </Text>
          <Text as="p" variant="body-small" color="secondary">
            <RelativeTime at={entry.at} />
            {entry.version && ` · ${entry.version}`}
            {entry.actor && (
              <>
                {' · '}
                {entry.actor.startsWith('user:') ? (
                  <EntityRefLink entityRef={entry.actor} />
                ) : (
                  entry.actor
                )}
              </>
            )}
          </Text>
        </div>
        <StatusBadge status={entry.status} />
        <TierBadge tier={entry.tier} />
      </Flex>
    </li>
  );
}

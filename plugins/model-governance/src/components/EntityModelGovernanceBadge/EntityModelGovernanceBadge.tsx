import { Flex } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { ScorecardSummary } from '@modelgov/backstage-plugin-model-governance-common';
import { FlagBadges, ScoreRing, StatusBadge, TierBadge } from '../terms';

const useStyles = makeStyles(
  { root: { flexWrap: 'wrap' } },
  { name: 'PluginModelGovernanceBadge' },
);

/** What the small form of the card shows; a `ScorecardSummary` has it. @public */
export interface EntityModelGovernanceBadgeProps {
  /** Of a model, as `getModelsByRefs` or `listModels` answers it. */
  summary: Pick<
    ScorecardSummary,
    'score' | 'status' | 'flags' | 'tier' | 'assessed'
  >;
}

/** The small form of the card for lists: score, status with its flags, and tier. */
export function EntityModelGovernanceBadge(
  props: EntityModelGovernanceBadgeProps,
) {
  const { score, status, flags, tier, assessed } = props.summary;
  const classes = useStyles();
  return (
    <Flex align="center" gap="2" className={classes.root}>
      <ScoreRing score={score} size="small" />
      <StatusBadge status={status} />
      <FlagBadges flags={flags} />
      <TierBadge tier={tier} assumed={!assessed} />
    </Flex>
  );
}

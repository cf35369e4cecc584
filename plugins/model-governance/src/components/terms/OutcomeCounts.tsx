import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  outcomeSchema,
  type Outcome,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../translation';
import { OUTCOME_LOOKS } from './outcomeLooks';
import { ToneBadge } from './ToneBadge';

const useStyles = makeStyles(
  { root: { flexWrap: 'wrap' } },
  { name: 'PluginModelGovernanceOutcomeCounts' },
);

/** How many of something have each outcome; those that none has are left out. */
export function OutcomeCounts(props: {
  /** What is counted. */
  of: string;
  counts: Partial<Record<Outcome, number>>;
}) {
  const { of, counts } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <Flex gap="2" className={classes.root} role="group" aria-label={of}>
      {outcomeSchema.options
        .filter(outcome => counts[outcome])
        .map(outcome => (
          <ToneBadge key={outcome} {...OUTCOME_LOOKS[outcome]}>
            {`${t(`terms.outcome.${outcome}`)} ${counts[outcome]}`}
          </ToneBadge>
        ))}
    </Flex>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Outcome } from '@modelgov/backstage-plugin-model-governance-common';
import { makeStyles } from '@material-ui/core/styles';
import { modelGovernanceTranslationRef } from '../../translation';
import { OUTCOME_LOOKS } from './outcomeLooks';
import { TONE_TEXT } from './toneStyles';

const useStyles = makeStyles(
  {
    root: { flexShrink: 0 },
    ...TONE_TEXT,
  },
  { name: 'PluginModelGovernanceOutcomeIcon' },
);

/** The icon of an outcome, with its name for screen readers. */
export function OutcomeIcon({ outcome }: { outcome: Outcome }) {
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const { icon: Icon, tone } = OUTCOME_LOOKS[outcome];
  return (
    <Icon
      size={18}
      role="img"
      aria-label={t(`terms.outcome.${outcome}`)}
      className={`${classes.root} ${classes[tone]}`}
    />
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { SuspensionState } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../translation';
import { Actor, Day } from '../text';
import { Notice } from './Notice';

const useStyles = makeStyles(
  { line: { display: 'block' } },
  { name: 'PluginModelGovernanceSuspensionNotice' },
);

/** Why a model is stopped, since when and by whom, and how far it is from starting again. */
export function SuspensionNotice(props: { suspension: SuspensionState }) {
  const { reason, since, by, openCauses, lifts } = props.suspension;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const votes = lifts.map(({ title, given, required }) =>
    t('standing.signed', {
      role: title,
      given: String(given),
      required: String(required),
    }),
  );
  return (
    <Notice tone="danger">
      {t('standing.suspended')} {t('standing.since')} <Day of={since} />{' '}
      {t('standing.by')} <Actor of={by} />: {reason}
      {openCauses.length > 0 && (
        <span className={classes.line}>
          {t('standing.openCauses', { causes: openCauses.join('; ') })}
        </span>
      )}
      <span className={classes.line}>
        {t('standing.votes', { votes: votes.join(', ') })}
      </span>
    </Notice>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { VersionSignature } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { Actor, Day } from '../../text';

const useStyles = makeStyles(
  { list: { listStyle: 'none', margin: 0, padding: 0 } },
  { name: 'PluginModelGovernanceVersionSignatures' },
);

/** Who signed, in which role, and when. */
export function Signatures(props: { signatures: readonly VersionSignature[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <ul className={classes.list}>
      {props.signatures.map(signature => (
        <li key={signature.signOffId}>
          {t('versions.signature', { role: signature.title })}{' '}
          <Actor of={signature.signedBy} />
          {signature.onBehalfOf && (
            <>
              {' '}
              {t('standing.onBehalfOf')} <Actor of={signature.onBehalfOf} />
            </>
          )}
          {', '}
          <Day of={signature.signedAt} />
        </li>
      ))}
    </ul>
  );
}

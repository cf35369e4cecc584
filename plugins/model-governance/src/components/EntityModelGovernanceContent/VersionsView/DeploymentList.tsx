import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { Deployment } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { Day, SafeLink } from '../../text';

const useStyles = makeStyles(
  {
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      overflowWrap: 'anywhere',
    },
  },
  { name: 'PluginModelGovernanceDeploymentList' },
);

/** Where something runs. */
export function DeploymentList(props: { deployments: readonly Deployment[] }) {
  const { deployments } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  if (deployments.length === 0) {
    return (
      <Text as="span" variant="body-small" color="secondary">
        {t('versions.nowhere')}
      </Text>
    );
  }
  return (
    <ul className={classes.list}>
      {deployments.map(({ name, environment, url, since }) => (
        <li key={`${environment} ${name}`}>
          {url ? <SafeLink href={url}>{name}</SafeLink> : name}
          <Text as="div" variant="body-small" color="secondary">
            {environment}
            {environment && since && ' · '}
            {since && (
              <>
                {t('versions.since')} <Day of={since} />
              </>
            )}
          </Text>
        </li>
      ))}
    </ul>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { VersionEntry } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { Day, SafeLink } from '../../text';

const useStyles = makeStyles(
  { root: { overflowWrap: 'anywhere', minWidth: 0 } },
  { name: 'PluginModelGovernanceVersionOrigin' },
);

/** When and by whom a version was made, in which run, and with which datasets. */
export function VersionOrigin({ entry }: { entry: VersionEntry }) {
  const { createdAt, createdBy, firstSeenAt, run, datasets = [] } = entry;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const runText = run && t('versions.run', { run: run.id });
  const isKnown =
    createdAt || createdBy || firstSeenAt || run || datasets.length > 0;
  return (
    <Text as="div" variant="body-medium" className={classes.root}>
      {!isKnown && t('versions.unknown')}
      {(createdAt || createdBy) && (
        <div>
          {createdAt && <Day of={createdAt} />}{' '}
          {createdBy && t('versions.createdBy', { person: createdBy })}
        </div>
      )}
      {!createdAt && firstSeenAt && (
        <div>
          {t('versions.firstSeen')} <Day of={firstSeenAt} />
        </div>
      )}
      {run && (
        <div>
          {run.url ? <SafeLink href={run.url}>{runText}</SafeLink> : runText}
        </div>
      )}
      {datasets.length > 0 && (
        <Text as="div" variant="body-small" color="secondary">
          {t(datasets.length > 1 ? 'versions.datasets' : 'versions.dataset')}:{' '}
          {[...new Set(datasets.map(({ name }) => name))].join(', ')}
        </Text>
      )}
    </Text>
  );
}

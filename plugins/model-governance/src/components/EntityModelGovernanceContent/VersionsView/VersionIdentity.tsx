import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ModelSourceFacts,
  VersionEntry,
} from '@modelgov/backstage-plugin-model-governance-common';
import {
  RiBroadcastLine,
  RiCheckLine,
  RiFlagLine,
  RiPriceTag3Line,
} from '@remixicon/react';
import { modelGovernanceTranslationRef } from '../../../translation';
import { useVersionName } from '../../scorecard';
import { ToneBadge } from '../../terms';
import { SafeLink } from '../../text';

const useStyles = makeStyles(
  {
    root: { minWidth: 0 },
    name: { overflowWrap: 'anywhere' },
    chips: { flexWrap: 'wrap' },
  },
  { name: 'PluginModelGovernanceVersionIdentity' },
);

/** What a version is called, what it is to the entity and to its sources, and who tells of it. */
export function VersionIdentity(props: {
  entry: VersionEntry;
  sources: readonly ModelSourceFacts[];
}) {
  const { entry, sources } = props;
  const { named, live, liveBySource, aliases = [], stage, url } = entry;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const versionName = useVersionName();
  return (
    <Flex direction="column" gap="1" className={classes.root}>
      <Text as="span" weight="bold" className={classes.name}>
        {versionName(entry.version)}
      </Text>
      <Flex gap="1" className={classes.chips}>
        {named && (
          <ToneBadge tone="info" icon={RiCheckLine}>
            {t('versions.named')}
          </ToneBadge>
        )}
        {live && (
          <ToneBadge tone="success" icon={RiBroadcastLine}>
            {t('versions.live')}
          </ToneBadge>
        )}
        {liveBySource && !live && (
          <ToneBadge tone="warning" icon={RiBroadcastLine}>
            {t('versions.liveBySource')}
          </ToneBadge>
        )}
        {stage && (
          <ToneBadge tone="neutral" icon={RiFlagLine}>
            {t('versions.stage', { stage })}
          </ToneBadge>
        )}
        {aliases.map(alias => (
          <ToneBadge key={alias} tone="neutral" icon={RiPriceTag3Line}>
            {t('versions.alias', { alias })}
          </ToneBadge>
        ))}
      </Flex>
      <Text as="span" variant="body-small" color="secondary">
        {entry.sources.length === 0 && t('versions.noSource')}
        {entry.sources.map((id, index) => {
          const href =
            (index === 0 ? url : undefined) ??
            sources.find(source => source.id === id)?.url;
          const text = t('versions.source', { source: id });
          return (
            <div key={id}>
              {href ? <SafeLink href={href}>{text}</SafeLink> : text}
            </div>
          );
        })}
      </Text>
    </Flex>
  );
}

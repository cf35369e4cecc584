import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { RiBroadcastLine, RiDraftLine } from '@remixicon/react';
import { modelGovernanceTranslationRef } from '../../../translation';
import { Section } from '../../scorecard';
import { ToneBadge } from '../../terms';
import type { ViewProps } from '../ViewProps';
import { StandingItem } from './StandingItem';

const useStyles = makeStyles(
  {
    version: { overflowWrap: 'anywhere', minWidth: 0 },
    wrap: { flexWrap: 'wrap' },
    list: { listStyle: 'none', margin: 0, padding: 0 },
  },
  { name: 'PluginModelGovernanceStandings' },
);

/** Where each version stands for each use case. */
export function StandingsSection({ scorecard, onRequest }: ViewProps) {
  const { standings } = scorecard;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const versions = [...new Set(standings.map(({ version }) => version))];
  return (
    <Section title={t('standing.title')}>
      <Flex direction="column" gap="4">
        {versions.map(version => {
          const ofVersion = standings.filter(each => each.version === version);
          const name = version
            ? t('standing.version', { version })
            : t('standing.noVersion');
          const isLive = ofVersion.some(({ live }) => live);
          return (
            <div key={name}>
              <Flex align="center" gap="2" className={classes.wrap}>
                <Text
                  as="h4"
                  variant="body-medium"
                  weight="bold"
                  className={classes.version}
                >
                  {name}
                </Text>
                <ToneBadge
                  tone={isLive ? 'info' : 'neutral'}
                  icon={isLive ? RiBroadcastLine : RiDraftLine}
                >
                  {t(isLive ? 'standing.live' : 'standing.notLive')}
                </ToneBadge>
              </Flex>
              <ul className={classes.list} aria-label={name}>
                {ofVersion.map(standing => (
                  <StandingItem
                    key={standing.useCase}
                    standing={standing}
                    scorecard={scorecard}
                    onRequest={onRequest}
                  />
                ))}
              </ul>
            </div>
          );
        })}
      </Flex>
    </Section>
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { Deployment } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { FactList, Section } from '../../scorecard';
import { Day, GrowingList, SafeLink } from '../../text';

/** Where a model runs, as registries and documents tell. */
export function RunsInSection(props: { deployments: readonly Deployment[] }) {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <Section title={t('lineage.runsIn')}>
      {props.deployments.length === 0 ? (
        <Text as="p" color="secondary">
          {t('lineage.runsNowhere')}
        </Text>
      ) : (
        <GrowingList
          label={t('lineage.runsIn')}
          items={props.deployments}
          keyOf={({ name, environment, version }) =>
            [environment, name, version].join(' ')
          }
        >
          {({ name, url, environment, version, since }) => (
            <FactList
              facts={[
                {
                  name: t('lineage.deployment.name'),
                  value: url ? <SafeLink href={url}>{name}</SafeLink> : name,
                },
                ...(environment
                  ? [
                      {
                        name: t('lineage.deployment.environment'),
                        value: environment,
                      },
                    ]
                  : []),
                ...(version
                  ? [{ name: t('lineage.deployment.version'), value: version }]
                  : []),
                ...(since
                  ? [
                      {
                        name: t('lineage.deployment.since'),
                        value: <Day of={since} />,
                      },
                    ]
                  : []),
              ]}
            />
          )}
        </GrowingList>
      )}
    </Section>
  );
}

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import type { Framework } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceApiRef } from '../../../../api';
import { useLoadable, useQueryParam } from '../../../../state';
import { modelGovernanceTranslationRef } from '../../../../translation';
import { SelectInput } from '../../../form';
import { CoveredText, PlaceList } from '../../../frameworks';
import { LoadableView, Section } from '../../../scorecard';
import { OutcomeCounts } from '../../../terms';
import { SafeLink } from '../../../text';

/** One framework, chosen in the URL: its places, what is asked for each, and how many models answer how. */
export function FrameworkCoverage(props: {
  frameworks: readonly [Framework, ...Framework[]];
}) {
  const [first, ...others] = props.frameworks;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const api = useApi(modelGovernanceApiRef);
  const [framework, setFramework] = useQueryParam('framework', [
    first.id,
    ...others.map(({ id }) => id),
  ]);
  const coverage = useLoadable(framework, signal =>
    api.getPolicyCoverage({ framework }, { signal }),
  );
  const answersOf = (what: string) => t('frameworks.answersOf', { what });
  return (
    <Flex direction="column" gap="4">
      <SelectInput
        label={t('frameworks.framework')}
        choices={props.frameworks.map(({ id, title }) => ({
          value: id,
          label: title,
        }))}
        value={framework}
        onChange={id => id && setFramework(id)}
      />
      <LoadableView loadable={coverage} errorTitle={t('frameworks.error')}>
        {({ frameworks: [covered], models, outdated }) => (
          <Section title={covered.title}>
            <CoveredText places={covered.references} />
            <Text as="p" variant="body-small" color="secondary">
              {t('frameworks.models', { count: models })}{' '}
              {outdated > 0 && t('frameworks.outdated', { count: outdated })}
            </Text>
            {covered.url && (
              <Text as="p" variant="body-small">
                <SafeLink href={covered.url}>{t('frameworks.source')}</SafeLink>
              </Text>
            )}
            <PlaceList
              framework={covered.title}
              places={covered.references.map(place => ({
                ...place,
                answer: (
                  <OutcomeCounts
                    of={answersOf(place.id)}
                    counts={place.counts}
                  />
                ),
                requirements: place.requirements.map(requirement => ({
                  ...requirement,
                  answer: (
                    <OutcomeCounts
                      of={answersOf(requirement.title)}
                      counts={requirement.counts}
                    />
                  ),
                })),
              }))}
            />
          </Section>
        )}
      </LoadableView>
    </Flex>
  );
}

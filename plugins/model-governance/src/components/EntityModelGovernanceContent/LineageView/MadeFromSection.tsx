import type { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import { useDatasetAnswers } from '../../../state';
import { modelGovernanceTranslationRef } from '../../../translation';
import { EmptyNotice, Section } from '../../scorecard';
import { GrowingList } from '../../text';
import { PolicyNotice } from '../../dataset';
import { DatasetItem } from './DatasetItem';
import { LineageGroup } from './LineageGroup';
import type { Lineage } from './lineageOf';
import { ModelRef } from './ModelRef';
import { RegistryName } from './RegistryName';

/** What a model is made from: its base model, its datasets by role, and what else it depends on. */
export function MadeFromSection(props: {
  lineage: Lineage;
  entities: ReadonlyMap<string, Entity>;
}) {
  const { lineage, entities } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const answers = useDatasetAnswers();
  const roles = [...new Set(lineage.datasets.map(({ role }) => role))];
  const isEmpty = lineage.datasets.length === 0 && lineage.named.length === 0;
  return (
    <Section title={t('lineage.madeFrom')}>
      <Flex direction="column" gap="5">
        <LineageGroup title={t('lineage.baseModel')}>
          {lineage.baseModel ? (
            <ModelRef entityRef={lineage.baseModel} />
          ) : (
            <Text as="p" color="secondary">
              {t('lineage.noBaseModel')}
            </Text>
          )}
        </LineageGroup>
        {isEmpty && (
          <EmptyNotice
            title={t('lineage.noDatasets')}
            description={t('lineage.noDatasetsHelp')}
          />
        )}
        {answers.status === 'error' && !isEmpty && (
          <PolicyNotice error={answers.error} onRetry={answers.reload} />
        )}
        {roles.map(role => {
          const title = role
            ? t('lineage.dataset', { role })
            : t('lineage.otherDatasets');
          return (
            <LineageGroup key={title} title={title}>
              <GrowingList
                label={title}
                items={lineage.datasets.filter(each => each.role === role)}
                keyOf={({ ref }) => ref}
              >
                {dataset => (
                  <DatasetItem
                    dataset={dataset}
                    entity={entities.get(dataset.ref)}
                    answersOf={
                      answers.status === 'ready' ? answers.value : undefined
                    }
                  />
                )}
              </GrowingList>
            </LineageGroup>
          );
        })}
        {lineage.named.length > 0 && (
          <LineageGroup title={t('lineage.named')}>
            <GrowingList
              label={t('lineage.named')}
              items={lineage.named}
              keyOf={({ name, role, source }) => [source, name, role].join(' ')}
            >
              {dataset => <RegistryName dataset={dataset} />}
            </GrowingList>
          </LineageGroup>
        )}
        {lineage.others.length > 0 && (
          <LineageGroup title={t('lineage.others')}>
            <GrowingList
              label={t('lineage.others')}
              items={lineage.others}
              keyOf={ref => ref}
            >
              {ref => <EntityRefLink entityRef={ref} />}
            </GrowingList>
          </LineageGroup>
        )}
      </Flex>
    </Section>
  );
}

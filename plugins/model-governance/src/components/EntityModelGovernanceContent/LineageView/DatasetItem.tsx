import type { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  dependencyFactsFromEntity,
  type DatasetAnswer,
  type DependencyFacts,
} from '@modelgov/backstage-plugin-model-governance-common';
import { RiErrorWarningLine } from '@remixicon/react';
import { modelGovernanceTranslationRef } from '../../../translation';
import { DatasetAnswers, DatasetBadge, DatasetStatements } from '../../dataset';
import { ToneBadge } from '../../terms';
import { Disclosure } from '../Disclosure';
import { RegisterDataset } from './RegisterDataset';
import type { Lineage } from './lineageOf';
import { RegistryName } from './RegistryName';

const useStyles = makeStyles(
  { wrap: { flexWrap: 'wrap' } },
  { name: 'PluginModelGovernanceDatasetItem' },
);

/** A dataset of a model: how it answers what is asked of datasets, or how it is registered. */
export function DatasetItem(props: {
  dataset: Lineage['datasets'][number];
  /** What the catalog has of it, where it knows it and the reader may see it. */
  entity?: Entity;
  /** Absent where the reader may not read the policy. */
  answersOf?: (dataset: DependencyFacts) => DatasetAnswer[];
}) {
  const { dataset, entity, answersOf } = props;
  const { ref, named } = dataset;
  const classes = useStyles();
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const registryName = named && <RegistryName dataset={named} />;
  if (!entity) {
    return (
      <Disclosure
        of={ref}
        label={t('lineage.register.label')}
        summary={
          <>
            <Flex align="center" gap="2" className={classes.wrap}>
              <Text as="span">{ref}</Text>
              <ToneBadge tone="warning" icon={RiErrorWarningLine}>
                {t('lineage.notFound')}
              </ToneBadge>
            </Flex>
            <Text as="p" variant="body-small" color="secondary">
              {t('lineage.notFoundHelp')}
            </Text>
            {registryName}
          </>
        }
      >
        <RegisterDataset entityRef={ref} />
      </Disclosure>
    );
  }
  const facts = dependencyFactsFromEntity(ref, entity, () => false);
  const answers = answersOf?.(facts);
  const open = answers?.filter(({ outcome }) => outcome !== 'pass') ?? [];
  return (
    <Disclosure
      of={facts.title ?? ref}
      summary={
        <>
          <Flex align="center" gap="2" className={classes.wrap}>
            <EntityRefLink entityRef={ref} title={facts.title} />
            {answers && <DatasetBadge answers={answers} />}
          </Flex>
          {registryName}
        </>
      }
    >
      <Flex direction="column" gap="3">
        {open.length > 0 && (
          <DatasetAnswers label={t('dataset.missing')} answers={open} />
        )}
        <DatasetStatements dataset={facts} />
      </Flex>
    </Disclosure>
  );
}

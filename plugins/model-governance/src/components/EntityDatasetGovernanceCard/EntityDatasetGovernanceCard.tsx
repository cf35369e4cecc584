import {
  ANNOTATION_EDIT_URL,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink, Flex } from '@backstage/ui';
import {
  dependencyFactsFromEntity,
  parseDataset,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../translation';
import { DatasetStatements } from '../dataset';
import { Notice } from '../scorecard';
import { safeHref } from '../text';
import { AskedOfDataset } from './AskedOfDataset';
import { ModelsMadeWith } from './ModelsMadeWith';

/** What a dataset states of itself, what the policy misses, and which models are made with it. */
export function EntityDatasetGovernanceCard() {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const dataset = dependencyFactsFromEntity(ref, entity, () => false);
  const { problems } = parseDataset(entity);
  const editUrl = safeHref(
    entity.metadata.annotations?.[ANNOTATION_EDIT_URL] ?? '',
  );
  return (
    <EntityInfoCard
      title={t('dataset.title')}
      headerActions={
        editUrl ? (
          <ButtonLink
            size="small"
            variant="secondary"
            href={editUrl}
            target="_blank"
            rel="noopener noreferrer"
          >
            {t('dataset.edit')}
          </ButtonLink>
        ) : undefined
      }
    >
      <Flex direction="column" gap="4">
        {problems.length > 0 && (
          <Notice tone="danger">
            {t('dataset.problems', { count: problems.length })}{' '}
            {problems
              .map(({ path, message }) => `${path}: ${message}`)
              .join('; ')}
          </Notice>
        )}
        <AskedOfDataset dataset={dataset} />
        <DatasetStatements dataset={dataset} />
        <ModelsMadeWith dataset={entity} />
      </Flex>
    </EntityInfoCard>
  );
}

import {
  RELATION_DEPENDENCY_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityRefLink,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import { Flex, Skeleton, Text } from '@backstage/ui';
import {
  isApprovedStatus,
  type ScorecardSummary,
} from '@modelgov/backstage-plugin-model-governance-common';
import { useId } from 'react';
import { describeError, useModels } from '../../state';
import { modelGovernanceTranslationRef } from '../../translation';
import { EntityModelGovernanceBadge } from '../EntityModelGovernanceBadge';
import { Notice } from '../scorecard';
import { ErrorNotice, GrowingList } from '../text';

/** The models that depend on a dataset, as far as the reader may see them; those that are not approved first. */
export function ModelsMadeWith({ dataset }: { dataset: Entity }) {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const id = useId();
  const { reload, ...models } = useModels(
    getEntityRelations(dataset, RELATION_DEPENDENCY_OF).map(stringifyEntityRef),
  );
  return (
    <Flex direction="column" gap="2" role="region" aria-labelledby={id}>
      <Text as="h4" id={id} variant="body-medium" weight="bold">
        {t('dataset.models.title')}
      </Text>
      {models.status === 'loading' && <Skeleton width="100%" height={40} />}
      {models.status === 'error' &&
        (describeError(models.error).status === 403 ? (
          <Text as="p" color="secondary">
            {t('dataset.models.forbidden')}
          </Text>
        ) : (
          <ErrorNotice
            title={t('dataset.models.error')}
            error={models.error}
            onRetry={reload}
          />
        ))}
      {models.status === 'ready' && <FoundModels models={models.value} />}
    </Flex>
  );
}

function FoundModels({ models }: { models: ScorecardSummary[] }) {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  if (models.length === 0) {
    return (
      <Text as="p" color="secondary">
        {t('dataset.models.none')}
      </Text>
    );
  }
  const isOpen = ({ status }: ScorecardSummary) => !isApprovedStatus(status);
  const open = models.filter(isOpen);
  return (
    <>
      {open.length > 0 && (
        <Notice tone="warning">
          {t('dataset.models.unapproved', { count: open.length })}
        </Notice>
      )}
      <GrowingList
        label={t('dataset.models.title')}
        items={[...open, ...models.filter(model => !isOpen(model))]}
        keyOf={({ entityRef }) => entityRef}
      >
        {model => (
          <>
            <EntityRefLink entityRef={model.entityRef} title={model.title} />
            <EntityModelGovernanceBadge summary={model} />
          </>
        )}
      </GrowingList>
    </>
  );
}

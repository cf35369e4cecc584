import { RELATION_DEPENDS_ON } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityInfoCard,
  getEntityRelations,
  useEntity,
} from '@backstage/plugin-catalog-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { describeError, useModels } from '../../state';
import { modelGovernanceTranslationRef } from '../../translation';
import { ErrorNotice } from '../text';
import { ModelsUsed } from './ModelsUsed';

/**
 * The models that a component, system or API depends on, and whether they are approved. There is no card for one that
 * depends on no model, or on none that the reader may see.
 */
export function EntityModelsUsedCard() {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const { entity } = useEntity();
  const { reload, ...models } = useModels(
    getEntityRelations(entity, RELATION_DEPENDS_ON).map(stringifyEntityRef),
  );
  switch (models.status) {
    case 'loading':
      return null;
    case 'error':
      return describeError(models.error).status === 403 ? null : (
        <EntityInfoCard title={t('modelsUsed.title')}>
          <ErrorNotice
            title={t('modelsUsed.error')}
            error={models.error}
            onRetry={reload}
          />
        </EntityInfoCard>
      );
    default:
      return models.value.length > 0 ? (
        <EntityInfoCard title={t('modelsUsed.title')}>
          <ModelsUsed models={models.value} />
        </EntityInfoCard>
      ) : null;
  }
}

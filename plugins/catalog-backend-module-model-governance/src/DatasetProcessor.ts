import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import type { CatalogProcessor } from '@backstage/plugin-catalog-node';
import {
  isDataset,
  parseDataset,
} from '@modelgov/backstage-plugin-model-governance-common';
import { errorItem } from './entity/errorItem';

/**
 * Tells what is malformed in the annotations of datasets, as items of the entity's status. It never throws and emits
 * nothing: a dataset whose processing fails would leave the catalog, and every model that it stands for would lose it.
 */
export class DatasetProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'ModelGovernanceDatasetProcessor';
  }

  async postProcessEntity(entity: AlphaEntity): Promise<AlphaEntity> {
    if (!isDataset(entity)) {
      return entity;
    }
    const { problems } = parseDataset(entity);
    if (problems.length === 0) {
      return entity;
    }
    const { status } = entity;
    const items = [...(status?.items ?? []), ...problems.map(errorItem)];
    return { ...entity, status: { ...status, items } };
  }
}

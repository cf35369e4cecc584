import type { DescribedModel } from '@modelgov/backstage-plugin-model-governance-node';

/** A model as the inventory keeps it. */
export interface StoredModel {
  sourceId: string;
  /** Ref of the entity that the inventory has for it. */
  ownRef?: string;
  model: DescribedModel;
}

import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import {
  RESOURCE_TYPE_MODEL,
  type ScorecardSummary,
} from '@modelgov/backstage-plugin-model-governance-common';

/** The columns that permission rules may ask for. */
export type ModelCriterionColumn = 'owner' | 'tier' | 'model_type' | 'system';

/** Part of a query for models: the column has one of the values. */
export interface ModelCriterion {
  column: ModelCriterionColumn;
  values: string[];
}

/** What permission rules see of a model. @public */
export type GovernedModel = Pick<
  ScorecardSummary,
  'entityRef' | 'owner' | 'system' | 'tier' | 'modelType'
>;

/** The resource of model permissions. @public */
export const modelResourceRef = createPermissionResourceRef<
  GovernedModel,
  ModelCriterion
>().with({
  pluginId: 'model-governance',
  resourceType: RESOURCE_TYPE_MODEL,
});

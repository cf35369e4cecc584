import { createPermissionRule } from '@backstage/plugin-permission-node';
import { modelTypeSchema } from '@modelgov/backstage-plugin-model-governance-common';
import { z } from 'zod';
import { modelResourceRef } from './modelResource';

/** Allows models of the given types. @public */
export const hasModelType = createPermissionRule({
  name: 'HAS_MODEL_TYPE',
  description: 'Allow models whose model type is one of the given',
  resourceRef: modelResourceRef,
  paramsSchema: z.object({
    types: z.array(modelTypeSchema).describe('Model types'),
  }),
  apply: (model, { types }) => types.some(type => type === model.modelType),
  toQuery: ({ types }) => ({ column: 'model_type', values: types }),
});

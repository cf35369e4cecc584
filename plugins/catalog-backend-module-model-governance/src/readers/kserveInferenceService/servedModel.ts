import { parseWith } from '@modelgov/backstage-plugin-model-governance-common';
import {
  type InferenceService,
  type ServedModel,
  servedModelSchema,
} from './inferenceServiceSchema';

/**
 * The model that a predictor runs: in the newer form its `model`, in the older one the field that is named like the
 * framework and says where the model is stored.
 */
export function servedModel({
  model,
  containers: _containers,
  canaryTrafficPercent: _canary,
  ...others
}: InferenceService['spec']['predictor']): ServedModel {
  if (model) {
    return model;
  }
  const [framework] = Object.entries(others).filter(([, value]) =>
    hasStorage(value),
  );
  if (!framework) {
    return {};
  }
  const [name, value] = framework;
  const served = parseWith(servedModelSchema, value, `spec.predictor.${name}`);
  return { ...served, modelFormat: { name, version: undefined } };
}

function hasStorage(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    ('storageUri' in value || 'storage' in value)
  );
}

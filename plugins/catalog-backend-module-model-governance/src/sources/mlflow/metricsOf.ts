import {
  REGISTRY_LIMITS,
  type RegistryMetric,
} from '@modelgov/backstage-plugin-model-governance-common';
import { byText } from './byText';
import type { ModelVersion } from './ModelVersion';
import type { Run } from './Run';

/** MLflow measures the machine of a run under names that begin so; that says nothing of the model. */
const SYSTEM = 'system/';

/** What a run measured of a version, by name: a run can make several models, and MLflow gives metrics in no order. */
export function metricsOf(run: Run, version: ModelVersion): RegistryMetric[] {
  return run.data.metrics
    .filter(
      ({ key, model_id }) =>
        !key.startsWith(SYSTEM) &&
        (!model_id || !version.model_id || model_id === version.model_id),
    )
    .sort(byText(({ key, dataset_name }) => `${key} ${dataset_name}`))
    .slice(0, REGISTRY_LIMITS.metrics)
    .map(({ key, value, dataset_name }) => ({
      name: key,
      value,
      ...(dataset_name && { dataset: dataset_name }),
    }));
}

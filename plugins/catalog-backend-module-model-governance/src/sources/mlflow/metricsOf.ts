import type { RegistryMetric } from '@modelgov/backstage-plugin-model-governance-common';
import type { ModelVersion } from './ModelVersion';
import type { Run } from './Run';

/** MLflow measures the machine of a run under names that begin so; that says nothing of the model. */
const SYSTEM = 'system/';

/** What a run measured of a version: a run can make several models. */
export function metricsOf(run: Run, version: ModelVersion): RegistryMetric[] {
  return run.data.metrics
    .filter(
      ({ key, model_id }) =>
        !key.startsWith(SYSTEM) &&
        (!model_id || !version.model_id || model_id === version.model_id),
    )
    .map(({ key, value, dataset_name }) => ({
      name: key,
      value,
      ...(dataset_name && { dataset: dataset_name }),
    }));
}

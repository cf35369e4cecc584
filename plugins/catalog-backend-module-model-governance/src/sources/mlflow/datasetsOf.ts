import type { JsonValue } from '@backstage/types';
import {
  REGISTRY_LIMITS,
  type RegistryDataset,
} from '@modelgov/backstage-plugin-model-governance-common';
import { isJsonObject } from '../../entity/isJsonObject';
import { webLink } from '../../readers/values/webLink';
import { byText } from './byText';
import type { Run } from './Run';

/** The tag of a dataset that says what a run used it for, such as `training`. */
const CONTEXT_TAG = 'mlflow.data.context';

/** The datasets that went into a run, by name: MLflow gives them in no order. */
export function datasetsOf(run: Run): RegistryDataset[] {
  const inputs = [...run.inputs]
    .sort(byText(({ dataset }) => `${dataset.name} ${dataset.digest}`))
    .slice(0, REGISTRY_LIMITS.datasets);
  return inputs.map(({ dataset, tags }) => {
    const role = tags.get(CONTEXT_TAG);
    const url = addressOf(dataset.source);
    return {
      name: dataset.name,
      ...(role && { role }),
      ...(dataset.digest && { digest: dataset.digest }),
      ...(url && { url }),
    };
  });
}

/** Sources are written as JSON by the kind of the source: those on the web have `url` or `uri`. */
function addressOf(source: string | undefined): string | undefined {
  let value: JsonValue;
  try {
    value = JSON.parse(source ?? '');
  } catch {
    return webLink(source);
  }
  return isJsonObject(value)
    ? [value.url, value.uri]
        .map(address => webLink(typeof address === 'string' ? address : ''))
        .find(Boolean)
    : undefined;
}

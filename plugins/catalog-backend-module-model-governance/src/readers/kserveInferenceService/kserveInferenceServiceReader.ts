import { InputError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';
import { parseWith } from '@modelgov/backstage-plugin-model-governance-common';
import type { ModelReader } from '@modelgov/backstage-plugin-model-governance-node';
import { isJsonObject } from '../../entity/isJsonObject';
import { readEach } from '../values/readEach';
import { textOf } from '../values/textOf';
import { describeInferenceService } from './describeInferenceService';
import { inferenceServiceSchema } from './inferenceServiceSchema';

const API_VERSION = 'serving.kserve.io/v1beta1';

/**
 * Reads the inference services of KServe among the objects of Kubernetes in a YAML stream or a list, as `kubectl get -o yaml`
 * writes it; objects of other kinds are none of its business.
 */
export const kserveInferenceServiceReader: ModelReader = {
  type: 'kserve-inference-service',
  title: 'KServe inference service',
  recognizes: ({ contents }) => contents.flatMap(objectsIn).some(isService),
  read: ({ contents }) => {
    const objects = contents.flatMap(objectsIn);
    if (!objects.some(object => textOf(object, 'kind'))) {
      throw new InputError(
        `kind: expected objects of Kubernetes, such as an InferenceService of ${API_VERSION}`,
      );
    }
    const items = objects.filter(isService).map(item => ({
      item,
      place: `InferenceService ${nameOf(item) ?? '?'}`,
    }));
    return readEach(items, nameOf, item => {
      if (textOf(item, 'apiVersion') !== API_VERSION) {
        throw new InputError(`apiVersion: expected ${API_VERSION}`);
      }
      return describeInferenceService(
        parseWith(inferenceServiceSchema, item, 'object'),
      );
    });
  },
};

/** The objects in a list of them, such as `kind: List` or `kind: InferenceServiceList`. */
function objectsIn(value: JsonValue | undefined): (JsonValue | undefined)[] {
  return isJsonObject(value) &&
    Array.isArray(value.items) &&
    textOf(value, 'kind')?.endsWith('List')
    ? value.items.flatMap(objectsIn)
    : [value];
}

function isService(value: JsonValue | undefined): value is JsonObject {
  return textOf(value, 'kind') === 'InferenceService';
}

function nameOf(value: JsonValue | undefined): string | undefined {
  const metadata = isJsonObject(value) ? value.metadata : undefined;
  const name = textOf(metadata, 'name');
  const namespace = textOf(metadata, 'namespace');
  return name && namespace ? `${namespace}/${name}` : name;
}

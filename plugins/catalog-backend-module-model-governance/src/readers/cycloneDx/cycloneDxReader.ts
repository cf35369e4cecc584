import { InputError, isError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';
import { parseWith } from '@modelgov/backstage-plugin-model-governance-common';
import type {
  DescribedModel,
  ModelReader,
  ReadModels,
} from '@modelgov/backstage-plugin-model-governance-node';
import { isJsonObject } from '../../entity/isJsonObject';
import { isoTime } from '../values/isoTime';
import { textOf } from '../values/textOf';
import { BomDatasets } from './BomDatasets';
import { bomOf, isBom } from './bomOf';
import { componentSchema } from './componentSchema';
import { componentsOf } from './componentsOf';
import { describeComponent } from './describeComponent';
import { nameOf } from './nameOf';
import { VersionsByModel } from './VersionsByModel';

/**
 * Reads the machine-learning models of bills of material of CycloneDX 1.5 to 1.7, in JSON and XML, at whatever depth.
 * Components that share group and name and have different versions are the versions of one model.
 */
export const cycloneDxReader: ModelReader = {
  type: 'cyclonedx-ml-bom',
  title: 'CycloneDX ML-BOM',
  recognizes: isBom,
  read: document => {
    const bom = bomOf(document);
    const components = componentsOf(bom);
    const datasets = new BomDatasets(components);
    const updatedAt = timeOf(bom);
    const models = new VersionsByModel();
    const unreadable: ReadModels['unreadable'] = [];
    for (const { item, place } of components) {
      try {
        const model = modelOf(item, datasets);
        if (model) {
          models.add({ ...model, updatedAt });
        }
      } catch (error) {
        const reason = isError(error) ? error.message : 'cannot be read';
        const name = textOf(item, 'name');
        unreadable.push({
          ...(name && { name: nameOf({ group: textOf(item, 'group'), name }) }),
          message: `${place}: ${reason}`,
        });
      }
    }
    return { models: models.all, unreadable };
  },
};

/** @throws InputError if this is no component, or one of a model that is malformed */
function modelOf(
  item: JsonValue | undefined,
  datasets: BomDatasets,
): DescribedModel | undefined {
  if (!isJsonObject(item)) {
    throw new InputError('expected a component');
  }
  if (typeof item.type !== 'string') {
    throw new InputError('type: expected text');
  }
  return item.type === 'machine-learning-model'
    ? describeComponent(parseWith(componentSchema, item, 'component'), datasets)
    : undefined;
}

function timeOf({ metadata }: JsonObject): string | undefined {
  return isJsonObject(metadata)
    ? isoTime(textOf(metadata, 'timestamp'))
    : undefined;
}

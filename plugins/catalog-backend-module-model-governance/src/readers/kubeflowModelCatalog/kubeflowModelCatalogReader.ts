import { InputError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';
import { parseWith } from '@modelgov/backstage-plugin-model-governance-common';
import type { ModelReader } from '@modelgov/backstage-plugin-model-governance-node';
import { isJsonObject } from '../../entity/isJsonObject';
import { readEach } from '../values/readEach';
import { textOf } from '../values/textOf';
import { catalogModelSchema } from './catalogSchema';
import { describeCatalogModel } from './describeCatalogModel';

/** Reads catalogs of models as Kubeflow's model registry has them in YAML: a `source` and its `models`. */
export const kubeflowModelCatalogReader: ModelReader = {
  type: 'kubeflow-model-catalog',
  title: 'Kubeflow model catalog',
  recognizes: ({ contents }) =>
    contents.some(
      content => isCatalog(content) && typeof content.source === 'string',
    ),
  read: ({ contents }) => {
    if (!contents.length || !contents.every(isCatalog)) {
      throw new InputError('models: expected the list of models of a catalog');
    }
    const items = contents.flatMap(({ models }) =>
      models.map((item, index) => ({ item, place: `models[${index}]` })),
    );
    return readEach(
      items,
      item => textOf(item, 'name'),
      item =>
        describeCatalogModel(parseWith(catalogModelSchema, item, 'model')),
    );
  },
};

type Catalog = JsonObject & { models: JsonValue[] };

function isCatalog(content: JsonValue): content is Catalog {
  return isJsonObject(content) && Array.isArray(content.models);
}

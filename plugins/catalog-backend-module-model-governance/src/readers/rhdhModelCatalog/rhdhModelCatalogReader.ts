import { InputError, isError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';
import { parseWith } from '@modelgov/backstage-plugin-model-governance-common';
import type {
  ModelReader,
  ReadModels,
} from '@modelgov/backstage-plugin-model-governance-node';
import { isJsonObject } from '../../entity/isJsonObject';
import { readEach } from '../values/readEach';
import { textOf } from '../values/textOf';
import {
  catalogModelSchema,
  type ModelServer,
  modelServerSchema,
} from './catalogSchema';
import { describeCatalogModel } from './describeCatalogModel';

/** Reads what the model catalog bridge of Red Hat Developer Hub gives: models, and the server that they run on. */
export const rhdhModelCatalogReader: ModelReader = {
  type: 'rhdh-model-catalog',
  title: 'Red Hat Developer Hub model catalog',
  recognizes: ({ contents }) =>
    contents.some(
      content =>
        isCatalog(content) &&
        !('source' in content) &&
        (isJsonObject(content.modelServer) ||
          isJsonObject(content.modelSever) ||
          content.models.some(model => textOf(model, 'lifecycle'))),
    ),
  read: ({ contents }) => {
    if (!contents.length || !contents.every(isCatalog)) {
      throw new InputError('models: expected the list of models');
    }
    const read = contents.map(readCatalog);
    return {
      models: read.flatMap(({ models }) => models),
      unreadable: read.flatMap(({ unreadable }) => unreadable),
    };
  },
};

type Catalog = JsonObject & { models: JsonValue[] };

function readCatalog(catalog: Catalog): ReadModels {
  const server = readServer(catalog);
  const items = catalog.models.map((item, index) => ({
    item,
    place: `models[${index}]`,
  }));
  return readEach(
    items,
    item => textOf(item, 'name'),
    item => ({
      ...describeCatalogModel(
        parseWith(catalogModelSchema, item, 'model'),
        server.value,
      ),
      ...(server.problem && { problems: [server.problem] }),
    }),
  );
}

/** Models whose server cannot be read are models all the same. */
function readServer(catalog: Catalog): {
  value?: ModelServer;
  problem?: string;
} {
  // The bridge's own schema misspells the field in one place.
  const field = catalog.modelServer ? 'modelServer' : 'modelSever';
  const written = catalog[field];
  if (written === undefined || written === null) {
    return {};
  }
  try {
    return { value: parseWith(modelServerSchema, written, 'server') };
  } catch (error) {
    const reason = isError(error) ? error.message : 'cannot be read';
    return { problem: `${field}: ${reason}` };
  }
}

function isCatalog(content: JsonValue): content is Catalog {
  return isJsonObject(content) && Array.isArray(content.models);
}

import { InputError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';
import { parseWith } from '@modelgov/backstage-plugin-model-governance-common';
import type { ModelReader } from '@modelgov/backstage-plugin-model-governance-node';
import { isJsonObject } from '../../entity/isJsonObject';
import { documentName } from '../values/documentName';
import { readEach } from '../values/readEach';
import { textOf } from '../values/textOf';
import { cardSchema } from './cardSchema';
import { describeCard } from './describeCard';

/** Reads the model cards that the Model Card Toolkit writes as JSON, of both versions of its schema. */
export const modelCardToolkitReader: ModelReader = {
  type: 'model-card-toolkit',
  title: 'Model Card Toolkit',
  recognizes: ({ contents }) =>
    contents.some(
      content =>
        isCard(content) &&
        ('schema_version' in content ||
          'quantitative_analysis' in content ||
          'considerations' in content),
    ),
  read: ({ contents, location }) => {
    if (!contents.some(isCard)) {
      throw new InputError('model_details: expected the details of a model');
    }
    const items = contents.map((item, index) => ({
      item,
      place: contents.length > 1 ? `model card ${index + 1}` : 'model card',
    }));
    return readEach(items, nameOf, item => {
      const card = parseWith(cardSchema, item, 'card');
      const name = card.model_details.name;
      return describeCard(name || documentName(location), card);
    });
  },
};

function isCard(content: JsonValue): content is JsonObject {
  return isJsonObject(content) && isJsonObject(content.model_details);
}

function nameOf(content: JsonValue | undefined): string | undefined {
  return isJsonObject(content)
    ? textOf(content.model_details, 'name')
    : undefined;
}

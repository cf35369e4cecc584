import { InputError } from '@backstage/errors';
import type {
  DescribedModel,
  ModelReader,
} from '@modelgov/backstage-plugin-model-governance-node';
import { entityName } from '../describe/entityName';
import type { SourcedModel } from '../describe/SourcedModel';
import { documentOf } from '../documents/documentOf';
import { isStructured } from '../documents/isStructured';
import { readDocument } from './readDocument';

/** As many names as a message has room for. */
const MAX_NAMES = 5;

/**
 * What the card of an entity says of its model: Markdown, or a document of any format that a reader knows. Of several models
 * in a document, the one that is called like the entity counts.
 *
 * @param location - address or path of the card
 * @param names - what the entity is called: its name and its title
 * @throws InputError saying why it cannot be read, in words that follow the name of the card
 */
export function readModelCard(
  readers: readonly ModelReader[],
  card: { location: string; text: string },
  names: string[],
): SourcedModel {
  const { location, text } = card;
  const document = isStructured(location, text)
    ? documentOf(location, text)
    : { location, text, contents: [] };
  // Parsed before any reader asks, so that what is wrong with it is told.
  const isEmpty = text.trim() === '' || document.contents.length === 0;
  const reader = readers.find(({ recognizes }) => recognizes(document));
  if (!reader) {
    throw new InputError(
      isEmpty ? 'is empty' : 'is of a format that no reader knows',
    );
  }
  const { models, unreadable } = readDocument(reader, document);
  const called = models.filter(model => isCalled(model, names));
  const model = models.length > 1 ? called.at(0) : models.at(0);
  if (!model) {
    throw new InputError(
      models.length
        ? `describes ${models.length} models, none of them called ${names.join(
            ' or ',
          )}: ${listed(models)}`
        : unreadable.at(0)?.message ?? 'describes no model',
    );
  }
  return { sourceId: reader.type, kind: 'document', model };
}

/** Names are compared as those of entities, since a source may write them in letters that entities cannot have. */
function isCalled({ name, title }: DescribedModel, names: string[]): boolean {
  const wanted = names.map(entityName);
  return [name, name.slice(name.lastIndexOf('/') + 1), title ?? name]
    .map(entityName)
    .some(candidate => wanted.includes(candidate));
}

function listed(models: DescribedModel[]): string {
  const names = models.slice(0, MAX_NAMES).map(({ name }) => name);
  return [...names, ...(models.length > MAX_NAMES ? ['…'] : [])].join(', ');
}

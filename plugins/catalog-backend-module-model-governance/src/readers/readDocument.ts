import { InputError, isError } from '@backstage/errors';
import type {
  ModelDocument,
  ModelReader,
  ReadModels,
} from '@modelgov/backstage-plugin-model-governance-node';
import { boundedModel } from '../describe/boundedModel';

/**
 * What a reader makes of a document, within the limits of what is kept of a model.
 *
 * @throws InputError saying why the document as a whole cannot be read, whatever the reader threw
 */
export function readDocument(
  reader: ModelReader,
  document: ModelDocument,
): ReadModels {
  try {
    const { models, unreadable } = reader.read(document);
    return { models: models.map(boundedModel), unreadable };
  } catch (error) {
    const reason =
      isError(error) && error.name === 'InputError'
        ? error.message
        : 'the reader failed';
    throw new InputError(`cannot be read as ${reader.title}: ${reason}`, error);
  }
}

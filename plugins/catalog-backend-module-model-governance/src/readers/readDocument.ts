import { InputError, isError, toError } from '@backstage/errors';
import type {
  ModelDocument,
  ModelReader,
  ReadModels,
} from '@modelgov/backstage-plugin-model-governance-node';
import { boundedModel } from '../describe/boundedModel';
import { cleanText } from '../describe/cleanText';
import { nameProblem } from '../inventory/nameProblem';

/** How much of a name that cannot be kept is told. */
const MAX_NAME = 100;

/**
 * What a reader makes of a document, within the limits of what is kept of a model, each name once.
 *
 * @throws InputError saying why the document as a whole cannot be read, whatever the reader threw; where that was no reason for
 * people, it is the cause
 */
export function readDocument(
  reader: ModelReader,
  document: ModelDocument,
): ReadModels {
  try {
    return keepable(reader.read(document));
  } catch (error) {
    const wrong = `cannot be read as ${reader.title}`;
    if (isError(error) && error.name === 'InputError') {
      throw new InputError(`${wrong}: ${error.message}`);
    }
    // Given to the constructor, its message would become part of this one, for everybody to see.
    throw Object.assign(new InputError(`${wrong}: the reader failed`), {
      cause: toError(error),
    });
  }
}

function keepable(read: ReadModels): ReadModels {
  const models = new Map<string, ReadModels['models'][number]>();
  const unreadable = [...read.unreadable];
  for (const model of read.models) {
    const { name } = model;
    const problem = models.has(name)
      ? 'another model of the document has the same name; only the first is read'
      : nameProblem(name);
    if (problem) {
      const told = cleanText(String(name ?? ''), MAX_NAME);
      unreadable.push({ ...(told && { name: told }), message: problem });
    } else {
      models.set(name, boundedModel(model));
    }
  }
  return { models: [...models.values()], unreadable };
}

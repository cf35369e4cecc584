import { ConflictError, InputError } from '@backstage/errors';
import type { ModelReader } from '@modelgov/backstage-plugin-model-governance-node';
import { readers } from './readers';

/** Types of locations of the catalog's own: what they bring was written by anybody. */
const TAKEN = ['bootstrap', 'file', 'url'];

/** All readers there are: those of this module and those that other modules bring. */
export class ReaderRegistry {
  readonly #readers = [...readers];

  get all(): readonly ModelReader[] {
    return this.#readers;
  }

  /**
   * @throws ConflictError if a reader of the same type is there already
   * @throws InputError if its type cannot be that of a location of documents
   */
  add(reader: ModelReader): void {
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(reader.type)) {
      throw new InputError(
        `A reader of models cannot have the type "${reader.type}": expected words in lower case joined by hyphens`,
      );
    }
    if (
      TAKEN.includes(reader.type) ||
      this.#readers.some(({ type }) => type === reader.type)
    ) {
      throw new ConflictError(
        `Locations of type "${reader.type}" are read by another reader already`,
      );
    }
    this.#readers.push(reader);
  }
}

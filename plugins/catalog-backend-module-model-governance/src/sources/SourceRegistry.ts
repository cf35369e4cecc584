import { ConflictError } from '@backstage/errors';
import type {
  ModelSource,
  ModelSourceOptions,
} from '@modelgov/backstage-plugin-model-governance-node';

/** The registries that models are read from, those of the configuration and those that other modules bring. */
export class SourceRegistry {
  readonly #sources: { source: ModelSource; options: ModelSourceOptions }[] =
    [];

  get all(): readonly { source: ModelSource; options: ModelSourceOptions }[] {
    return this.#sources;
  }

  /** @throws ConflictError if a source of the same id is there already */
  add(source: ModelSource, options: ModelSourceOptions): void {
    if (this.#sources.some(known => known.source.id === source.id)) {
      throw new ConflictError(`There is a source "${source.id}" already`);
    }
    this.#sources.push({ source, options });
  }
}

import { ConflictError } from '@backstage/errors';
import type {
  ModelSource,
  ModelSourceOptions,
} from '@modelgov/backstage-plugin-model-governance-node';
import { assertSourceOptions } from './assertSourceOptions';

/** A source and how its models become entities. */
export interface RegisteredSource {
  source: ModelSource;
  options: ModelSourceOptions;
}

/**
 * The registries that models are read from, those of the configuration and those that other modules bring, in the order in
 * which they count: what the first says of a model stands.
 */
export class SourceRegistry {
  readonly #sources = new Map<string, RegisteredSource>();

  get all(): readonly RegisteredSource[] {
    return [...this.#sources.values()];
  }

  /** @throws ConflictError if a source of the same id is there already, InputError if an option does not fit */
  add(source: ModelSource, options: ModelSourceOptions): void {
    if (this.#sources.has(source.id)) {
      throw new ConflictError(`There is a source "${source.id}" already`);
    }
    assertSourceOptions(options, `source ${source.id}`);
    this.#sources.set(source.id, { source, options });
  }

  optionsOf(sourceId: string): ModelSourceOptions | undefined {
    return this.#sources.get(sourceId)?.options;
  }

  /** What sources say, those first that count first; without what a source says that is not there any more. */
  inOrder<T extends { sourceId: string }>(said: readonly T[]): T[] {
    return [...this.#sources.keys()].flatMap(id =>
      said.filter(({ sourceId }) => sourceId === id),
    );
  }
}

import type {
  LoggerService,
  RootConfigService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  type CatalogProcessor,
  type CatalogProcessorCache,
  type CatalogProcessorEmit,
  type CatalogProcessorParser,
  processingResult,
} from '@backstage/plugin-catalog-node';
import type { ModelReader } from '@modelgov/backstage-plugin-model-governance-node';
import { DocumentReader } from './documents/DocumentReader';
import { locationsOf } from './documents/locationsOf';
import { modelEntities } from './documents/modelEntities';
import {
  type DocumentDefaults,
  readDocumentDefaults,
} from './documents/readDocumentDefaults';
import { withDocumentProblems } from './documents/withDocumentProblems';

/**
 * Reads the documents that locations of the catalog name, where the type of the location is that of a reader: each model in
 * them becomes an entity.
 *
 * It emits no errors. The catalog takes nothing from a location that has one, so that one broken model would keep out all
 * others; what is wrong becomes items of the location's status instead.
 */
export class ModelDocumentProcessor implements CatalogProcessor {
  readonly #defaults: DocumentDefaults;
  readonly #documents: DocumentReader;
  readonly #readers: ReadonlyMap<string, ModelReader>;
  /** By type and target, from reading a location to the end of its processing, which follows at once. */
  readonly #problems = new Map<string, string[]>();

  /** @throws InputError if the settings for documents are none */
  static create(options: {
    config: RootConfigService;
    logger: LoggerService;
    readers: readonly ModelReader[];
    urlReader: UrlReaderService;
  }): ModelDocumentProcessor {
    return new ModelDocumentProcessor(
      readDocumentDefaults(options.config),
      new DocumentReader(options),
      options.readers,
    );
  }

  private constructor(
    defaults: DocumentDefaults,
    documents: DocumentReader,
    readers: readonly ModelReader[],
  ) {
    this.#defaults = defaults;
    this.#documents = documents;
    this.#readers = new Map(readers.map(reader => [reader.type, reader]));
  }

  getProcessorName(): string {
    return 'ModelGovernanceDocumentProcessor';
  }

  async readLocation(
    { type, target }: LocationSpec,
    optional: boolean,
    emit: CatalogProcessorEmit,
    _parser: CatalogProcessorParser,
    cache: CatalogProcessorCache,
  ): Promise<boolean> {
    const reader = this.#readers.get(type);
    if (!reader) {
      return false;
    }
    const location = { type, target };
    const { models, problems, refreshKey } = await this.#documents.read(
      reader,
      location,
      optional,
      cache,
    );
    for (const entity of modelEntities(models, location, this.#defaults)) {
      emit(processingResult.entity(location, entity));
    }
    if (refreshKey) {
      emit(processingResult.refresh(refreshKey));
    }
    this.#problems.set(`${type}:${target}`, problems);
    return true;
  }

  async postProcessEntity(
    entity: Entity,
    location: LocationSpec,
  ): Promise<Entity> {
    const problems = locationsOf(entity, location).flatMap(({ type, target }) =>
      (this.#problems.get(`${type}:${target}`) ?? []).map(
        problem => `${type}:${target}: ${problem}`,
      ),
    );
    return problems.length ? withDocumentProblems(entity, problems) : entity;
  }
}

import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { CatalogProcessorCache } from '@backstage/plugin-catalog-node';
import type { SourcedModel } from '../describe/SourcedModel';
import type { SourceRegistry } from '../sources/SourceRegistry';
import type { InventoryStore } from './InventoryStore';

const CACHE_KEY = 'inventory';

/** What the inventory knows of models, for the processor of their entities. */
export class KnownModels {
  readonly #store: InventoryStore;
  readonly #sources: SourceRegistry;
  readonly #logger: LoggerService;

  constructor(options: {
    store: InventoryStore;
    sources: SourceRegistry;
    logger: LoggerService;
  }) {
    this.#store = options.store;
    this.#sources = options.sources;
    this.#logger = options.logger;
  }

  /** Whether there are sources to know anything from. */
  get isEmpty(): boolean {
    return this.#sources.all.length === 0;
  }

  /**
   * What sources say of the model that an entity shows, those first that count first. Never throws: where the database cannot
   * be asked, it is what they said the last time.
   *
   * @param cache - of the entity
   */
  async of(ref: string, cache: CatalogProcessorCache): Promise<SourcedModel[]> {
    try {
      const stored = await this.#store.findByEntityRef(ref);
      const models = this.#sources
        .inOrder(stored)
        .map(({ sourceId, model }) => ({ sourceId, model }));
      await cache.set(CACHE_KEY, JSON.stringify(models));
      return models.map(asRegistry);
    } catch (error) {
      this.#logger.warn(
        `Cannot ask what registries say of ${ref}: ${stringifyError(error)}`,
      );
      const kept = await cache.get<string>(CACHE_KEY);
      if (kept === undefined) {
        return [];
      }
      await cache.set(CACHE_KEY, kept);
      return JSON.parse(kept).map(asRegistry);
    }
  }
}

function asRegistry(said: Omit<SourcedModel, 'kind'>): SourcedModel {
  return { ...said, kind: 'registry' };
}

import { type Entity, parseEntityRef } from '@backstage/catalog-model';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { DescribedModel } from '@modelgov/backstage-plugin-model-governance-node';
import { ownerOf } from '../describe/ownerOf';
import { thinEntity } from '../describe/thinEntity';
import { chunksOf } from './chunksOf';
import type { SourceRegistry } from '../sources/SourceRegistry';
import { INVENTORY_LOCATION } from './INVENTORY_LOCATION';
import type { InventoryStore } from './InventoryStore';
import type { StoredModel } from './StoredModel';

/** Makes the entities that the inventory has for its models. */
export class InventoryEntities {
  readonly #store: InventoryStore;
  readonly #sources: SourceRegistry;
  readonly #logger: LoggerService;
  readonly #told = new Map<string, string>();

  constructor(options: {
    store: InventoryStore;
    sources: SourceRegistry;
    logger: LoggerService;
  }) {
    this.#store = options.store;
    this.#sources = options.sources;
    this.#logger = options.logger;
  }

  /** The entities of these refs, some at a time. */
  async *make(refs: readonly string[]): AsyncGenerator<Entity[], void> {
    for (const some of chunksOf(refs)) {
      const byRef = new Map<string, StoredModel[]>();
      for (const stored of await this.#store.findEmitted(some)) {
        const ref = stored.ownRef ?? '';
        byRef.set(ref, [...(byRef.get(ref) ?? []), stored]);
      }
      yield [...byRef].flatMap(
        ([ref, models]) => this.#entityOf(ref, models) ?? [],
      );
    }
  }

  #entityOf(ref: string, stored: StoredModel[]): Entity | undefined {
    const models = this.#sources.inOrder(stored);
    const [first] = models;
    const options = first && this.#sources.optionsOf(first.sourceId);
    if (!options) {
      return undefined;
    }
    const { name, namespace } = parseEntityRef(ref);
    const model = models.reduceRight<DescribedModel>(
      (gaps, { model: stated }) => ({ ...gaps, ...stated }),
      first.model,
    );
    const { owner, note } = ownerOf(model, options.owner, namespace);
    if (note && this.#told.get(ref) !== note) {
      this.#logger.warn(`${first.sourceId}: model ${model.name}: ${note}`);
      this.#told.set(ref, note);
    }
    return thinEntity(model, {
      name,
      namespace,
      owner,
      lifecycle: options.lifecycle,
      location: `${INVENTORY_LOCATION}:${first.sourceId}`,
      sourceId: first.sourceId,
    });
  }
}

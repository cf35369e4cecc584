import type { Entity } from '@backstage/catalog-model';
import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { chunksOf } from './chunksOf';
import { inventoryRefreshKey } from './inventoryRefreshKey';

/**
 * Gives the entities of the inventory to the catalog, which compares them with those it has and writes what is new. They
 * have no location key, so that an entity that somebody writes under the same ref takes the place of ours.
 */
export class ModelInventoryProvider implements EntityProvider {
  readonly #connection: Promise<EntityProviderConnection>;
  #connected: (connection: EntityProviderConnection) => void = () => {};

  constructor() {
    this.#connection = new Promise(resolve => {
      this.#connected = resolve;
    });
  }

  /** The catalog remembers entities by it. */
  getProviderName(): string {
    return 'model-inventory';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connected(connection);
  }

  async emit(entities: readonly Entity[]): Promise<void> {
    const connection = await this.#connection;
    for (const some of chunksOf(entities)) {
      await connection.applyMutation({
        type: 'delta',
        added: some.map(entity => ({ entity })),
        removed: [],
      });
    }
  }

  async remove(refs: readonly string[]): Promise<void> {
    const connection = await this.#connection;
    for (const some of chunksOf(refs)) {
      await connection.applyMutation({
        type: 'delta',
        added: [],
        removed: some.map(entityRef => ({ entityRef })),
      });
    }
  }

  /** Has the catalog process entities anew whose models say something new. */
  async refresh(refs: readonly string[]): Promise<void> {
    const connection = await this.#connection;
    for (const some of chunksOf(refs)) {
      await connection.refresh({ keys: some.map(inventoryRefreshKey) });
    }
  }
}

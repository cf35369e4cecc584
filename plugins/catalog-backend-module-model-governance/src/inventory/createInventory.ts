import type {
  AuthService,
  DatabaseService,
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { readOptionalFilterPredicateFromConfig } from '@backstage/filter-predicates';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { SourceRegistry } from '../sources/SourceRegistry';
import { CatalogView } from './CatalogView';
import { InventoryEntities } from './InventoryEntities';
import { InventoryMetrics } from './InventoryMetrics';
import { InventoryStore } from './InventoryStore';
import { KnownModels } from './KnownModels';
import { ModelInventory } from './ModelInventory';
import { ModelInventoryProvider } from './ModelInventoryProvider';
import { openInventory } from './openInventory';
import { ReadingStore } from './ReadingStore';
import { Reconciliation } from './Reconciliation';
import { SourceReader } from './SourceReader';

/** The inventory, what gives its entities to the catalog, and what the processor asks. */
export async function createInventory(services: {
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  database: DatabaseService;
  logger: LoggerService;
  metrics: MetricsService;
  sources: SourceRegistry;
}): Promise<{
  inventory: ModelInventory;
  known: KnownModels;
  provider: ModelInventoryProvider;
}> {
  const { auth, catalog, config, database, logger, metrics, sources } =
    services;
  const knex = await openInventory(database);
  const store = new InventoryStore(knex);
  const readings = new ReadingStore(knex);
  const provider = new ModelInventoryProvider();
  const view = new CatalogView({
    catalog,
    auth,
    appliesTo: readOptionalFilterPredicateFromConfig(config, {
      key: 'modelGovernance.appliesTo',
    }),
  });
  const reconciliation = new Reconciliation({
    knex,
    store,
    sources,
    view,
    entities: new InventoryEntities({ store, sources, logger }),
    provider,
    logger,
  });
  const reader = new SourceReader({
    store,
    readings,
    metrics: new InventoryMetrics(metrics),
    logger,
  });
  const inventory = new ModelInventory({
    sources,
    store,
    readings,
    reader,
    reconciliation,
    logger,
  });
  return {
    inventory,
    known: new KnownModels({ store, sources, logger }),
    provider,
  };
}

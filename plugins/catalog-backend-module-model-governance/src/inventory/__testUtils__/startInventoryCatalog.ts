import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  type SchedulerService,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import {
  modelInventoryExtensionPoint,
  type ModelSource,
  type ModelSourceOptions,
} from '@modelgov/backstage-plugin-model-governance-node';
import {
  type EventsService,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import type { Knex } from 'knex';
import {
  startCatalog,
  type TestCatalog,
} from '../../__testUtils__/startCatalog';

/** A running catalog with an inventory that reads sources when it is told. */
export interface InventoryCatalog extends TestCatalog {
  /** Reads all models of a source. */
  read(sourceId: string): Promise<void>;
  readChanged(sourceId: string): Promise<void>;
  /** Compares the inventory with the catalog. */
  heal(): Promise<void>;
  events: EventsService;
}

const OPTIONS: ModelSourceOptions = {
  schedule: { frequency: { hours: 1 }, timeout: { hours: 1 } },
  changesSchedule: { frequency: { minutes: 1 }, timeout: { hours: 1 } },
  lifecycle: 'production',
  owner: { label: 'team', default: 'group:default/platform' },
  sameModelLabel: 'model-id',
};

/** Starts the real catalog with these sources and the entities of a folder. */
export async function startInventoryCatalog(options: {
  /** Absent: a database of its own in memory. */
  knex?: Knex;
  sources: ModelSource[];
  sourceOptions?: Partial<ModelSourceOptions>;
  locations?: { type: string; target: string }[];
  backend?: JsonObject;
  catalog?: JsonObject;
}): Promise<InventoryCatalog> {
  const { knex, sources, sourceOptions, locations = [] } = options;
  const scheduler: SchedulerService = mockServices.scheduler();
  const events = mockServices.events();
  const catalog = await startCatalog(locations, {
    backend: options.backend,
    catalog: options.catalog,
    features: [
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      createServiceFactory({
        service: eventsServiceRef,
        deps: {},
        factory: () => events,
      }),
      ...(knex ? [mockServices.database.factory({ knex })] : []),
      createBackendModule({
        pluginId: 'catalog',
        moduleId: 'test-sources',
        register(reg) {
          reg.registerInit({
            deps: { inventory: modelInventoryExtensionPoint },
            async init({ inventory }) {
              for (const source of sources) {
                inventory.addSource(source, { ...OPTIONS, ...sourceOptions });
              }
            },
          });
        },
      }),
    ],
  });
  return {
    ...catalog,
    events,
    read: id => scheduler.triggerTask(`model-inventory:${id}`),
    readChanged: id => scheduler.triggerTask(`model-inventory:${id}:changes`),
    heal: () => scheduler.triggerTask('model-inventory'),
  };
}

import type {
  LifecycleService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import type { ModelSource } from '@modelgov/backstage-plugin-model-governance-node';
import type { SourceRegistry } from '../sources/SourceRegistry';
import type { ModelInventory } from './ModelInventory';
import { NamedModels } from './NamedModels';

/** How often the inventory compares itself with the catalog, whether or not a source is read. */
const HEALING = { frequency: { hours: 1 }, timeout: { minutes: 30 } };

/** Has sources read on their schedules and when they tell of changes, each by one replica at a time. */
export async function startInventory(options: {
  inventory: ModelInventory;
  sources: SourceRegistry;
  scheduler: SchedulerService;
  events: EventsService;
  lifecycle: LifecycleService;
  logger: LoggerService;
}): Promise<void> {
  const { inventory, sources, scheduler, events, lifecycle, logger } = options;
  await inventory.forgetOthers();
  await scheduler.scheduleTask({
    ...HEALING,
    id: 'model-inventory',
    scope: 'global',
    fn: () => inventory.heal(),
  });
  for (const configured of sources.all) {
    const { source, options: how } = configured;
    const id = `model-inventory:${source.id}`;
    await scheduler.scheduleTask({
      ...how.schedule,
      id,
      scope: 'global',
      fn: signal => inventory.readAll(configured, signal),
    });
    if (how.changesSchedule && source.readChanged) {
      await scheduler.scheduleTask({
        ...how.changesSchedule,
        id: `${id}:changes`,
        scope: 'global',
        fn: signal => inventory.readChanged(configured, signal),
      });
    }
    if (source.changes && source.readOne) {
      const named = new NamedModels(
        (names, signal) => inventory.readNamed(configured, names, signal),
        error => logger.error(`${source.id}: cannot read what changed`, error),
      );
      lifecycle.addShutdownHook(() => named.stop());
      await subscribe(events, id, source.changes, named, logger);
    }
  }
}

async function subscribe(
  events: EventsService,
  id: string,
  changes: NonNullable<ModelSource['changes']>,
  named: NamedModels,
  logger: LoggerService,
): Promise<void> {
  await events.subscribe({
    id,
    topics: [changes.topic],
    onEvent: async event => {
      try {
        named.add(changes.namesIn(event));
      } catch (error) {
        logger.warn(
          `${id}: an event cannot be understood: ${stringifyError(error)}`,
        );
      }
    },
  });
}

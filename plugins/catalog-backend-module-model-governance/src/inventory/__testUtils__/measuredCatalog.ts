/**
 * A catalog in a process of its own, which tells what reading costs it: `DATABASE` names its knex configuration, `MLFLOW` the
 * address of the server. It says `ready`, and answers each message with a {@link Measurement} of reading all models. It
 * processes no entities, which is the catalog's own work.
 */
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import knexFactory, { type Knex } from 'knex';
import { catalogModuleModelGovernance } from '../../module';
import { countWrites } from './countWrites';

/** What some work cost. */
export interface Measurement {
  ms: number;
  /** In MiB: before the work, and at most during it. */
  heap: { before: number; peak: number };
  resident: { before: number; peak: number };
  /** Statements that changed rows. */
  writes: string[];
  /** Models that the inventory has, and entities that the catalog has of them. */
  models: number;
  entities: number;
}

const TASK = 'model-inventory:mlflow/prod';
const MIB = 1024 * 1024;

async function main() {
  const knex = knexFactory(JSON.parse(process.env.DATABASE ?? '{}'));
  const scheduler = mockServices.scheduler();
  await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleModelGovernance,
      mockServices.database.factory({ knex }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      mockServices.rootConfig.factory({
        data: {
          catalog: {
            processingInterval: false,
            providers: {
              mlflow: {
                prod: {
                  baseUrl: process.env.MLFLOW,
                  owner: 'group:default/platform',
                },
              },
            },
          },
        },
      }),
    ],
  });
  process.on('message', async () => {
    const measurement = await measure(knex, () => scheduler.triggerTask(TASK));
    process.send?.(measurement);
  });
  process.send?.('ready');
}

async function measure(
  knex: Knex,
  work: () => Promise<void>,
): Promise<Measurement> {
  globalThis.gc?.();
  const before = process.memoryUsage();
  const peak = { ...before };
  const sample = () => {
    const now = process.memoryUsage();
    peak.heapUsed = Math.max(peak.heapUsed, now.heapUsed);
    peak.rss = Math.max(peak.rss, now.rss);
  };
  const sampling = setInterval(sample, 20);
  const writes = countWrites(knex);
  const began = Date.now();
  await work();
  sample();
  clearInterval(sampling);
  return {
    ms: Date.now() - began,
    heap: { before: before.heapUsed / MIB, peak: peak.heapUsed / MIB },
    resident: { before: before.rss / MIB, peak: peak.rss / MIB },
    writes: writes.statements.slice(),
    models: await count(knex, 'model_inventory'),
    entities: await count(knex, 'refresh_state'),
  };
}

async function count(knex: Knex, table: string): Promise<number> {
  const [{ rows }] = await knex(table).count({ rows: '*' });
  return Number(rows);
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});

import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { Background } from '../background/Background';
import type { RecordImporter } from '../imports/RecordImporter';
import type { CatalogSweep } from './CatalogSweep';
import type { Recomputation } from './Recomputation';
import type { Retention } from './Retention';
import type { RoleSweep } from './RoleSweep';

interface MaintenanceOptions {
  logger: LoggerService;
  roles: RoleSweep;
  sweep: CatalogSweep;
  importer: RecordImporter;
  recomputation: Recomputation;
  retention: Retention;
  cascade: Background;
  delivery: Background;
}

/**
 * The scheduled work that keeps scorecards true: what the catalog changed, what older systems bring, what time, policy
 * and dependencies changed. A step that fails leaves the others alone and is tried again at the next run.
 */
export class Maintenance {
  readonly #options: MaintenanceOptions;

  constructor(options: MaintenanceOptions) {
    this.#options = options;
  }

  /** @param signal - Told by the scheduler: what has not begun by then waits for the next run. */
  async run(signal?: AbortSignal): Promise<void> {
    const step = async (name: string, work: () => Promise<void>) => {
      if (!signal?.aborted) {
        await this.#step(name, work);
      }
    };
    const {
      logger,
      roles,
      sweep,
      importer,
      recomputation,
      retention,
      cascade,
      delivery,
    } = this.#options;
    await step('count of those who hold roles', async () => {
      const changed = await roles.run();
      if (changed.length) {
        logger.info(
          `Whether anybody holds ${changed.join(', ')} is not what it was`,
        );
      }
    });
    await step('sweep of the catalog', async () => {
      const { seen, collected, unregistered } = await sweep.run();
      if (collected || unregistered) {
        logger.info(
          `Of ${seen} models, ${collected} were new or changed; ${unregistered} left the catalog`,
        );
      }
    });
    await step('import of records', async () => {
      const stored = await importer.run();
      if (stored) {
        logger.info(`Imported ${stored} records`);
      }
    });
    await step('recomputation of scorecards', async () => {
      const computed = await recomputation.run();
      if (computed) {
        logger.info(`Computed ${computed} scorecards anew`);
      }
    });
    await step('end of retention', async () => {
      const { notices, messages } = await retention.run();
      if (notices || messages) {
        logger.info(
          `Forgot ${notices} reminders and ${messages} messages that were set aside`,
        );
      }
    });
    await cascade.run();
    delivery.kick();
  }

  async #step(name: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#options.logger.error(
        `The ${name} failed: ${stringifyError(error)}`,
      );
    }
  }
}

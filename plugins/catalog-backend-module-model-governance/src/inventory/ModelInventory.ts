import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  RegisteredSource,
  SourceRegistry,
} from '../sources/SourceRegistry';
import type { InventoryStore } from './InventoryStore';
import type { ReadingReport } from './ReadingReport';
import type { ReadingStore } from './ReadingStore';
import type { Reconciliation } from './Reconciliation';
import type { SourceReader } from './SourceReader';

/** The models that a company has in its registries, as entities of the catalog. */
export class ModelInventory {
  readonly #sources: SourceRegistry;
  readonly #store: InventoryStore;
  readonly #readings: ReadingStore;
  readonly #reader: SourceReader;
  readonly #reconciliation: Reconciliation;
  readonly #logger: LoggerService;

  constructor(options: {
    sources: SourceRegistry;
    store: InventoryStore;
    readings: ReadingStore;
    reader: SourceReader;
    reconciliation: Reconciliation;
    logger: LoggerService;
  }) {
    this.#sources = options.sources;
    this.#store = options.store;
    this.#readings = options.readings;
    this.#reader = options.reader;
    this.#reconciliation = options.reconciliation;
    this.#logger = options.logger;
  }

  /** Reads all models of a source, then compares the inventory with the catalog. */
  async readAll(source: RegisteredSource, signal: AbortSignal): Promise<void> {
    const { entityRefs } = await this.#reader.readAll(source, signal);
    await this.#reconciliation.refresh(entityRefs);
    await this.#reconciliation.all();
  }

  /** Reads the models of a source that changed. */
  async readChanged(
    source: RegisteredSource,
    signal: AbortSignal,
  ): Promise<void> {
    await this.#bring(await this.#reader.readChanged(source, signal));
  }

  /** Reads the models that a source has told of. */
  async readNamed(
    source: RegisteredSource,
    names: readonly string[],
    signal: AbortSignal,
  ): Promise<void> {
    await this.#bring(await this.#reader.readNamed(source, names, signal));
  }

  /** Forgets sources that are not configured any more, and makes the catalog have what it should. */
  async heal(): Promise<void> {
    await this.forgetOthers();
    await this.#reconciliation.all();
  }

  /**
   * Forgets sources that are not configured any more. Before a source is read: where one got another name, its models find
   * the refs free that they had.
   */
  async forgetOthers(): Promise<void> {
    const ids = this.#sources.all.map(({ source }) => source.id);
    const models = (await this.#store.list()).filter(
      ({ sourceId }) => !ids.includes(sourceId),
    );
    if (models.length) {
      const gone = [...new Set(models.map(({ sourceId }) => sourceId))];
      this.#logger.warn(
        `${
          models.length
        } models are removed, since their sources are not configured any more: ${gone.join(
          ', ',
        )}`,
      );
      await this.#store.remove(models.map(({ id }) => id));
    }
    await this.#readings.removeOthers(ids);
  }

  async #bring(report: ReadingReport | undefined): Promise<void> {
    if (report?.isMoved) {
      await this.#reconciliation.all();
    }
    if (report?.entityRefs.length) {
      await this.#reconciliation.some(report.entityRefs);
    }
  }
}

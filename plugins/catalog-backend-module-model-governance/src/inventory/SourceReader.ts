import type { LoggerService } from '@backstage/backend-plugin-api';
import type { SourceItem } from '@modelgov/backstage-plugin-model-governance-node';
import type { RegisteredSource } from '../sources/SourceRegistry';
import { failureText } from './failureText';
import type { InventoryMetrics } from './InventoryMetrics';
import type { InventoryStore } from './InventoryStore';
import { Reading } from './Reading';
import type { ReadingReport } from './ReadingReport';
import type { ReadingState, ReadingStore } from './ReadingStore';

/** The clocks of registries are not ours, and a change takes its time to be listed. */
const OVERLAP_MS = 10 * 60 * 1_000;

/** Reads sources into the inventory, and tells in the log, in metrics and in the database how that went. */
export class SourceReader {
  readonly #store: InventoryStore;
  readonly #readings: ReadingStore;
  readonly #metrics: InventoryMetrics;
  readonly #logger: LoggerService;
  readonly #told = new Map<string, ReadonlySet<string>>();

  constructor(options: {
    store: InventoryStore;
    readings: ReadingStore;
    metrics: InventoryMetrics;
    logger: LoggerService;
  }) {
    this.#store = options.store;
    this.#readings = options.readings;
    this.#metrics = options.metrics;
    this.#logger = options.logger;
  }

  /** Reads all models of a source. */
  async readAll(
    { source, options }: RegisteredSource,
    signal: AbortSignal,
  ): Promise<ReadingReport> {
    const reading = new Reading(source, options, this.#store);
    const report = await reading.all(signal);
    this.#tell(source.id, report, reading.began);
    await this.#remember(source.id, report, reading.began);
    return report;
  }

  /**
   * Reads the models that changed since anything was new; gives nothing for a source that cannot tell, and before all of its
   * models were read.
   */
  async readChanged(
    { source, options }: RegisteredSource,
    signal: AbortSignal,
  ): Promise<ReadingReport | undefined> {
    const changedAt = (await this.#readings.find(source.id))?.changedAt;
    if (!source.readChanged || !changedAt) {
      return undefined;
    }
    const reading = new Reading(source, options, this.#store);
    const since = new Date(changedAt.getTime() - OVERLAP_MS);
    const report = await reading.some(
      source.readChanged({ since, signal }),
      signal,
    );
    this.#tell(source.id, report, reading.began);
    return report;
  }

  /** Reads models that a source has told of. */
  async readNamed(
    { source, options }: RegisteredSource,
    names: readonly string[],
    signal: AbortSignal,
  ): Promise<ReadingReport> {
    const reading = new Reading(source, options, this.#store);
    const gone: string[] = [];
    const items = async function* read(): AsyncGenerator<SourceItem> {
      for (const name of names) {
        const item = await source.readOne?.(name, { signal });
        if (item) {
          yield item;
        } else {
          gone.push(name);
        }
      }
    };
    await reading.some(items(), signal);
    const report = await reading.without(gone);
    this.#tell(source.id, report, reading.began);
    return report;
  }

  #tell(sourceId: string, report: ReadingReport, began: Date): void {
    const ms = Date.now() - began.getTime();
    this.#metrics.record(sourceId, report, ms);
    this.#tellProblems(sourceId, report);
    const { read, unreadable, added, changed, removed, refusedDrop } = report;
    if (refusedDrop) {
      this.#logger.error(`${sourceId}: ${refusedDrop.reason}`);
    }
    const summary = `${read} models read, ${unreadable} unreadable, ${added} new, ${changed} changed, ${removed} removed`;
    if ('failure' in report) {
      this.#logger.error(
        `${sourceId}: reading failed, models that were there stay: ${failureText(
          report.failure,
        )} (${summary})`,
      );
    } else if (unreadable || added || changed || removed) {
      this.#logger.info(`${sourceId}: ${summary}, in ${ms} ms`);
    }
  }

  /** Each once, since some models are read every minute. */
  #tellProblems(sourceId: string, { problems }: ReadingReport): void {
    const told = this.#told.get(sourceId);
    const messages = problems.map(
      ({ name, message }) =>
        `${sourceId}: ${
          name ? `model ${name}` : 'a model without a name'
        }: ${message}`,
    );
    for (const message of messages.filter(text => !told?.has(text))) {
      this.#logger.warn(message);
    }
    this.#told.set(sourceId, new Set(messages));
  }

  async #remember(
    sourceId: string,
    report: ReadingReport,
    began: Date,
  ): Promise<void> {
    const before = await this.#readings.find(sourceId);
    await this.#readings.save(
      sourceId,
      before,
      nextState(before, report, began),
    );
  }
}

function nextState(
  before: ReadingState = {},
  report: ReadingReport,
  began: Date,
): ReadingState {
  if ('failure' in report) {
    return {
      ...before,
      failingSince: before.failingSince ?? began,
      failure: failureText(report.failure),
    };
  }
  const isNews = report.added + report.changed + report.removed > 0;
  return {
    changedAt: isNews ? began : before.changedAt ?? began,
    models: report.read,
    unreadable: report.unreadable,
    refusedDrop: report.refusedDrop?.models,
  };
}

import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { ReadingReport } from './ReadingReport';

/** Counts what reading sources brings, by source. */
export class InventoryMetrics {
  readonly #record: (
    sourceId: string,
    report: ReadingReport,
    ms: number,
  ) => void;

  constructor(metrics: MetricsService) {
    const counter = (name: string, description: string) =>
      metrics.createCounter<{ source: string }>(`model_inventory.${name}`, {
        description,
      });
    const read = counter('models.read', 'Models that were read');
    const unreadable = counter(
      'models.unreadable',
      'Models that could not be read',
    );
    const changed = counter(
      'models.changed',
      'Models that were new or changed',
    );
    const removed = counter(
      'models.removed',
      'Models that were gone from their source',
    );
    const refused = counter(
      'drops.refused',
      'Readings in which too many models were gone to be believed',
    );
    const failed = counter(
      'readings.failed',
      'Readings that could not be completed',
    );
    const duration = metrics.createHistogram<{ source: string }>(
      'model_inventory.readings.duration',
      { description: 'How long a reading took', unit: 's' },
    );
    this.#record = (source, report, ms) => {
      read.add(report.read, { source });
      unreadable.add(report.unreadable, { source });
      changed.add(report.added + report.changed, { source });
      removed.add(report.removed, { source });
      refused.add(report.refusedDrop ? 1 : 0, { source });
      failed.add('failure' in report ? 1 : 0, { source });
      duration.record(ms / 1_000, { source });
    };
  }

  record(sourceId: string, report: ReadingReport, ms: number): void {
    this.#record(sourceId, report, ms);
  }
}

import { FailureStreak } from '../FailureStreak';
import { canGoOn } from './canGoOn';
import type { MlflowApi } from './MlflowApi';
import type { Run } from './Run';

/** Runs come with the schemas of their datasets, each of up to a megabyte. */
const BATCH = 50;

/** Ids that can stand in a filter, which has no escapes. */
const PLAIN_ID = /^[\w-]{1,64}$/;

/** A run, or why it cannot be read. */
export type RunOutcome = { run: Run } | { problem: string };

/**
 * Reads the runs that made versions, many with one request: MLflow searches runs in experiments that it is told, so these are
 * listed once. It keeps no runs: what they say can change, and a reading needs each once.
 */
export class RunReader {
  readonly #api: MlflowApi;
  #experiments: Promise<string[]> | undefined;
  readonly #streak = new FailureStreak();

  constructor(api: MlflowApi) {
    this.#api = api;
  }

  /**
   * @returns nothing for runs that are deleted for good, or that the portal may not read
   * @throws RegistryError if the registry cannot be asked any more
   */
  async read(runIds: Iterable<string>): Promise<Map<string, RunOutcome>> {
    const ids = [...new Set(runIds)].filter(id => PLAIN_ID.test(id));
    const outcomes = new Map<string, RunOutcome>();
    for (let at = 0; at < ids.length; at += BATCH) {
      await this.#readBatch(ids.slice(at, at + BATCH), outcomes);
    }
    return outcomes;
  }

  async #readBatch(
    ids: string[],
    outcomes: Map<string, RunOutcome>,
  ): Promise<void> {
    try {
      this.#experiments ??= this.#api.experimentIds();
      const runs = await this.#api.searchRuns(ids, await this.#experiments);
      for (const run of runs) {
        outcomes.set(run.info.run_id, { run });
      }
    } catch (error) {
      if (!canGoOn(error)) {
        throw error;
      }
      // One run may be too large or malformed, or this MLflow searches in another way.
      for (const id of ids) {
        await this.#readOne(id, outcomes);
      }
    }
  }

  async #readOne(id: string, outcomes: Map<string, RunOutcome>): Promise<void> {
    try {
      const run = await this.#api.run(id);
      this.#streak.success();
      if (run) {
        outcomes.set(id, { run });
      }
    } catch (error) {
      if (!canGoOn(error)) {
        throw error;
      }
      if (error.details.status === 403) {
        return;
      }
      outcomes.set(id, {
        problem: `run ${id}: ${this.#streak.messageOf(error)}`,
      });
    }
  }
}

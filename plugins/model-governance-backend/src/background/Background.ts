import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { withinTime } from './withinTime';

/** For how long it is waited for further calls, so that a burst of writes makes one run. */
const DEBOUNCE_MS = 100;

/** After how long a run is asked to end: the next goes on with what is left. */
const DEADLINE_MS = 5 * 60_000;

/** After how long more a run that does not end is given up. */
const GRACE_MS = 60_000;

interface BackgroundOptions {
  name: string;
  work: (signal: AbortSignal) => Promise<void>;
  /** Before this, nothing runs; what was asked for waits. */
  after?: Promise<void>;
  logger: LoggerService;
}

/**
 * Work that is done soon after it was asked for, apart from the request that asked. Runs come one after the other: one at
 * a time, and at most one that waits. A failure is logged, and the schedule tries again.
 */
export class Background {
  readonly #options: BackgroundOptions;
  readonly #stopping = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #last: Promise<void>;
  #waiting: Promise<void> | undefined;
  #working: Promise<void> | undefined;

  constructor(options: BackgroundOptions) {
    this.#options = options;
    this.#last = options.after ?? Promise.resolve();
  }

  /** Asks for a run; returns at once. */
  kick(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.run();
    }, DEBOUNCE_MS).unref();
  }

  /** Runs after whatever runs now, together with whoever waits for that already. */
  run(): Promise<void> {
    this.#waiting ??= this.#last.then(() => {
      this.#waiting = undefined;
      this.#working = this.#runOnce();
      this.#last = this.#working;
      return this.#working;
    });
    return this.#waiting;
  }

  /** Waits for what runs, which is asked to end, and runs no more. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    clearTimeout(this.#timer);
    await this.#working;
  }

  async #runOnce(): Promise<void> {
    const { name, work, logger } = this.#options;
    if (this.#stopping.signal.aborted) {
      return;
    }
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), DEADLINE_MS);
    try {
      await withinTime(
        DEADLINE_MS + GRACE_MS,
        work(AbortSignal.any([this.#stopping.signal, late.signal])),
      );
    } catch (error) {
      logger.error(`The ${name} failed: ${stringifyError(error)}`);
    } finally {
      clearTimeout(timer);
    }
  }
}

import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';

/** For how long it is waited for further calls, so that a burst of writes makes one run. */
const DEBOUNCE_MS = 100;

interface BackgroundOptions {
  name: string;
  work: (signal: AbortSignal) => Promise<void>;
  /** Before this, nothing runs; what was asked for waits. */
  after?: Promise<void>;
  logger: LoggerService;
}

/**
 * Work that is done soon after it was asked for, apart from the request that asked. Runs come one after the other; a
 * failure is logged, and the schedule tries again.
 */
export class Background {
  readonly #options: BackgroundOptions;
  readonly #stopping = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #last: Promise<void>;
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

  /** Runs after whatever runs now. */
  run(): Promise<void> {
    this.#last = this.#last.then(() => {
      this.#working = this.#runOnce();
      return this.#working;
    });
    return this.#last;
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
    try {
      await work(this.#stopping.signal);
    } catch (error) {
      logger.error(`The ${name} failed: ${stringifyError(error)}`);
    }
  }
}

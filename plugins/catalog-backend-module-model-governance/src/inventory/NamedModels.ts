import { toError } from '@backstage/errors';

/** One change of a model often comes as several events. */
const WAIT_MS = 500;

/** Collects the names of models that changed, and has those read that came together. */
export class NamedModels {
  readonly #read: (names: string[], signal: AbortSignal) => Promise<void>;
  readonly #onError: (error: Error) => void;
  readonly #stopped = new AbortController();
  #names = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #isReading = false;

  constructor(
    read: (names: string[], signal: AbortSignal) => Promise<void>,
    onError: (error: Error) => void,
  ) {
    this.#read = read;
    this.#onError = onError;
  }

  add(names: readonly string[]): void {
    names.forEach(name => this.#names.add(name));
    this.#schedule();
  }

  stop(): void {
    this.#stopped.abort();
    clearTimeout(this.#timer);
  }

  #schedule(): void {
    const { aborted } = this.#stopped.signal;
    if (!aborted && !this.#isReading && !this.#timer && this.#names.size) {
      this.#timer = setTimeout(() => this.#run(), WAIT_MS);
    }
  }

  async #run(): Promise<void> {
    const names = [...this.#names];
    this.#names = new Set();
    this.#timer = undefined;
    this.#isReading = true;
    try {
      await this.#read(names, this.#stopped.signal);
    } catch (error) {
      this.#onError(toError(error));
    } finally {
      this.#isReading = false;
      this.#schedule();
    }
  }
}

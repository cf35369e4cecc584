import type { SignalApi } from '@backstage/plugin-signals-react';
import type { JsonObject } from '@backstage/types';

/** Signals that a test tells. */
export class FakeSignals implements SignalApi {
  readonly #listeners = new Map<string, Set<() => void>>();

  subscribe<TMessage extends JsonObject>(
    channel: string,
    onMessage: (message: TMessage) => void,
  ) {
    const listener = () => onMessage({} as TMessage);
    const listeners = this.#listeners.get(channel) ?? new Set();
    this.#listeners.set(channel, listeners.add(listener));
    return { unsubscribe: () => void listeners.delete(listener) };
  }

  /** Tells something on a channel. */
  tell(channel: string): void {
    this.#listeners.get(channel)?.forEach(listener => listener());
  }

  /** How many listen to a channel. */
  listenersOf(channel: string): number {
    return this.#listeners.get(channel)?.size ?? 0;
  }
}

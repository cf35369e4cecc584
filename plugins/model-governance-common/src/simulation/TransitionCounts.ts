interface Transition<T> {
  from: T;
  to: T;
}

/** How many models go from what to what. */
export class TransitionCounts<T extends string | null> {
  readonly #counts = new Map<string, Transition<T> & { models: number }>();

  /** Counts a model, unless it stays. */
  add({ from, to }: Transition<T>): void {
    if (from === to) {
      return;
    }
    const key = JSON.stringify([from, to]);
    const { models } = this.#counts.get(key) ?? { models: 0 };
    this.#counts.set(key, { from, to, models: models + 1 });
  }

  /** The most frequent first. */
  list(): (Transition<T> & { models: number })[] {
    return [...this.#counts.values()].sort((a, b) => b.models - a.models);
  }
}

/** What two lists have under the same key; one side is absent where only the other has it. */
export interface Joined<T> {
  from?: T;
  to?: T;
  /** The later of the two that is there. */
  either: T;
}

/** Joins two lists by a key, in the order of the first and then of what only the second has. */
export function joinBy<T>(
  from: readonly T[] = [],
  to: readonly T[] = [],
  keyOf: (item: T) => string,
): Joined<T>[] {
  const after = new Map(to.map(item => [keyOf(item), item]));
  const before = new Map(from.map(item => [keyOf(item), item]));
  return [
    ...[...before].map(([key, item]) => ({
      from: item,
      to: after.get(key),
      either: after.get(key) ?? item,
    })),
    ...[...after]
      .filter(([key]) => !before.has(key))
      .map(([, item]) => ({ to: item, either: item })),
  ];
}

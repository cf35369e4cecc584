/** An item, what it is called, and the pack that touched it last. */
export interface Sourced<T> {
  source: string;
  name: string;
  item: T;
}

/** A list of one pack whose items have names. */
export interface SourcedList<T> {
  source: string;
  items: readonly T[];
}

/**
 * Merges lists of items: an item whose name was there before overrides the fields that it states, any other is appended.
 *
 * @param onDuplicate - Called where one list has a name twice.
 * @param combine - How an item is laid over the one that was there before, if any.
 */
export function mergeByKey<T extends object>(
  lists: SourcedList<T>[],
  nameOf: (item: T) => string,
  onDuplicate: (source: string, name: string) => void,
  combine: (earlier: T | undefined, item: T) => T,
): Sourced<T>[] {
  const merged = new Map<string, Sourced<T>>();
  for (const { source, items } of lists) {
    const seen = new Set<string>();
    for (const item of items) {
      const name = nameOf(item);
      if (seen.has(name)) {
        onDuplicate(source, name);
      }
      seen.add(name);
      merged.set(name, {
        source,
        name,
        item: combine(merged.get(name)?.item, item),
      });
    }
  }
  return [...merged.values()];
}

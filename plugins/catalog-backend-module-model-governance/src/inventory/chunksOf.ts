/** As many items as databases and the catalog take at a time. */
const CHUNK_SIZE = 500;

/** Items in chunks. */
export function* chunksOf<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += CHUNK_SIZE) {
    yield items.slice(at, at + CHUNK_SIZE);
  }
}

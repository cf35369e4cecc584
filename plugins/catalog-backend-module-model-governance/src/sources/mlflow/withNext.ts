/** Each page of a listing together with the page after it; the last with an empty one. */
export async function* withNext<T>(
  pages: AsyncIterable<T[]>,
): AsyncGenerator<{ page: T[]; next: T[] }, void, undefined> {
  let page: T[] | undefined;
  for await (const next of pages) {
    if (page) {
      yield { page, next };
    }
    page = next;
  }
  if (page) {
    yield { page, next: [] };
  }
}

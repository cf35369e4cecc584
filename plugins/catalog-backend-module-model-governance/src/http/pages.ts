import { createHash } from 'node:crypto';
import { RegistryError } from './RegistryError';

/** No registry has more; one that goes on has lost its way. */
const MAX_PAGES = 10_000;

/** What one page of a listing has, and where the next one begins. */
export interface Page<T> {
  items: T[];
  /** Absent or empty on the last page. */
  next?: string | null;
}

/**
 * Reads a listing page by page, as far as somebody takes what it gives.
 *
 * @param what - what is listed, for messages, such as `mlflow/prod: registered models`
 * @throws RegistryError if the listing does not end: a token comes again, or there are more than 10,000 pages
 */
export async function* pages<T>(
  what: string,
  read: (token: string | undefined) => Promise<Page<T>>,
): AsyncGenerator<T[], void, undefined> {
  // Of tokens, which may be long, only a digest is kept.
  const seen = new Set<string>();
  let token: string | undefined;
  for (let page = 1; page <= MAX_PAGES; page++) {
    const { items, next } = await read(token);
    yield items;
    if (!next) {
      return;
    }
    const digest = createHash('sha256').update(next).digest('base64');
    if (seen.has(digest)) {
      throw new RegistryError(
        `${what} do not end: page ${page} names a next page that was read already.`,
      );
    }
    seen.add(digest);
    token = next;
  }
  throw new RegistryError(`${what} do not end after ${MAX_PAGES} pages.`);
}

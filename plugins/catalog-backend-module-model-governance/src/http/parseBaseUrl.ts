import { InputError } from '@backstage/errors';

/**
 * The address of a registry.
 *
 * @throws InputError if it is none that can be asked
 */
export function parseBaseUrl(baseUrl: string, source: string): URL {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new InputError(
      `baseUrl of ${source} is not an address that begins with http:// or https://`,
    );
  }
  if (url.username || url.password) {
    throw new InputError(
      `baseUrl of ${source} holds credentials; they belong below auth`,
    );
  }
  if (url.search || url.hash) {
    throw new InputError(`baseUrl of ${source} may not have a query or hash`);
  }
  return url;
}

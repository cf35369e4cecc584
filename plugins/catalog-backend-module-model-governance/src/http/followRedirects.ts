import { RegistryError } from './RegistryError';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches, and follows redirects to the same host: the credentials are for that host alone, and no answer may make the portal
 * ask another one.
 *
 * @throws RegistryError if it is sent elsewhere, or round and round
 */
export async function followRedirects(
  url: URL,
  init: RequestInit,
  options: { asked: string; maxRedirects: number },
): Promise<Response> {
  let at = url;
  for (let followed = 0; followed <= options.maxRedirects; followed++) {
    const response = await fetch(at, { ...init, redirect: 'manual' });
    const location = response.headers.get('location');
    if (!REDIRECTS.has(response.status) || location === null) {
      return response;
    }
    await response.body?.cancel();
    if (init.method !== 'GET' && response.status < 307) {
      throw new RegistryError(
        `${options.asked} answers what is sent to it with a redirect (${response.status}).`,
        { status: response.status },
      );
    }
    at = targetOf(location, at, options.asked);
  }
  throw new RegistryError(
    `${options.asked} redirects more than ${options.maxRedirects} times.`,
  );
}

function targetOf(location: string, from: URL, asked: string): URL {
  const target = URL.canParse(location, from.href)
    ? new URL(location, from.href)
    : undefined;
  if (target?.origin !== from.origin || target.username || target.password) {
    throw new RegistryError(
      `${asked} redirects to ${
        target?.origin ?? 'no valid address'
      }, which is not followed; baseUrl has to be the address that answers.`,
    );
  }
  return target;
}

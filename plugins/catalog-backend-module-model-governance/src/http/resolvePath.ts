import { InputError } from '@backstage/errors';

/** The parameters of a request; a list repeats its parameter, `undefined` leaves it out. */
export type Query = Readonly<
  Record<string, string | number | boolean | readonly string[] | undefined>
>;

/**
 * The address of a path below a base address.
 *
 * @throws InputError if it is not below
 */
export function resolvePath(baseUrl: URL, path: string, query: Query): URL {
  const base = baseUrl.href.endsWith('/') ? baseUrl.href : `${baseUrl.href}/`;
  const url = new URL(path.replace(/^\/+/, './'), base);
  if (!url.href.startsWith(base)) {
    throw new InputError(`${path} is not below ${base}`);
  }
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) {
        url.searchParams.append(name, String(one));
      }
    }
  }
  return url;
}

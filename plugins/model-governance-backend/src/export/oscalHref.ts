/** A link as a URI of RFC 3986; without user and password. */
export function oscalHref(link: string): string {
  const { origin, pathname, search, hash } = new URL(link);
  const rest = `${pathname}${search}${hash}`;
  return `${origin}${rest.replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/g, character =>
    encodeURIComponent(character),
  )}`;
}

const NEXT = /<([^<>]*)>\s*;\s*rel="?next"?/i;

/**
 * The query of the next page by a `Link` header. Only the query counts: a mirror's answers name the pages of the Hub, and no
 * answer may send the credentials elsewhere.
 */
export function nextQuery(link: string | null): string | undefined {
  const address = NEXT.exec(link ?? '')?.[1] ?? '';
  return URL.canParse(address, 'https://hub.invalid')
    ? new URL(address, 'https://hub.invalid').search.slice(1) || undefined
    : undefined;
}

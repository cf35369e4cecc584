/** The address if a browser may follow it, by `http`, `https` or within the portal; never a script. */
export function safeHref(href: string): string | undefined {
  if (/^(?:\/(?![/\\])|#)/.test(href)) {
    return href;
  }
  return /^https?:$/.test(protocolOf(href)) ? href : undefined;
}

function protocolOf(href: string): string {
  try {
    return new URL(href).protocol;
  } catch {
    return '';
  }
}

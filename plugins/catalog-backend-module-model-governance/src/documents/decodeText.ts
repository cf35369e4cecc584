/** The text in UTF-8 that this is, without a byte order mark; `undefined` where it is none. */
export function decodeText(content: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

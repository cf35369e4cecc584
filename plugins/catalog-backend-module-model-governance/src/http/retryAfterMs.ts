/** The wait that a `Retry-After` header asks for, in milliseconds: seconds or a date. */
export function retryAfterMs(
  header: string | null,
  now: number,
): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) {
    return Number(text) * 1000;
  }
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

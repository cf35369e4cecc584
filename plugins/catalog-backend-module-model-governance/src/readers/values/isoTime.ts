/** Such as `2024-01-31` or `2024/1/31`. */
const DAY = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;

/** With its offset: a moment without one is that of nowhere. */
const MOMENT =
  /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/i;

/** A day or a moment, as documents write them, in ISO 8601 in UTC; `undefined` where it is none. */
export function isoTime(text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? '';
  const day = DAY.exec(trimmed);
  if (day) {
    const [year, month, date] = day.slice(1).map(Number);
    const time = new Date(Date.UTC(year, month - 1, date));
    return time.getUTCMonth() === month - 1 ? time.toISOString() : undefined;
  }
  return MOMENT.test(trimmed) ? isoTimeOfEpoch(Date.parse(trimmed)) : undefined;
}

/** A moment given in milliseconds since 1970; `undefined` where it is none. */
export function isoTimeOfEpoch(milliseconds: number): string | undefined {
  const time = new Date(milliseconds);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

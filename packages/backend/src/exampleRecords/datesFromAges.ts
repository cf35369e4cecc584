import { DateTime, Duration } from 'luxon';
import { isRecord } from './isRecord';

/**
 * Replaces every `{ ago: P40D }` and `{ in: P90D }` inside a value by that day, as `YYYY-MM-DD`, so that example records
 * are as old on every day as they are meant to be.
 */
export function datesFromAges(value: unknown, now: DateTime): unknown {
  if (Array.isArray(value)) {
    return value.map(item => datesFromAges(item, now));
  }
  if (!isRecord(value)) {
    return value;
  }
  const { ago, in: ahead, ...others } = value;
  if (Object.keys(others).length === 0) {
    if (typeof ago === 'string' && ahead === undefined) {
      return now.minus(Duration.fromISO(ago)).toISODate();
    }
    if (typeof ahead === 'string' && ago === undefined) {
      return now.plus(Duration.fromISO(ahead)).toISODate();
    }
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, datesFromAges(item, now)]),
  );
}

import { DateTime, Duration } from 'luxon';

/** A moment, ISO 8601 in UTC, after another by an ISO 8601 duration, or before it where the sign is -1. @public */
export function addDuration(at: string, duration: string, sign = 1): string {
  const length = Duration.fromISO(duration);
  return DateTime.fromISO(at, { zone: 'utc' })
    .plus(sign < 0 ? length.negate() : length)
    .toJSDate()
    .toISOString();
}

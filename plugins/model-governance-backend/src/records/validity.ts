import { endOfDay } from '@modelgov/backstage-plugin-model-governance-common';
import { DateTime, Duration } from 'luxon';

/** Whether a day, in UTC, has ended at a moment. */
export function hasEnded(date: string, at: Date): boolean {
  return new Date(endOfDay(date)) <= at;
}

/** Whether a day has not begun anywhere on Earth at a moment. */
export function isFutureDay(date: string, at: Date): boolean {
  const latest = DateTime.fromJSDate(at, { zone: 'utc' }).plus({ hours: 14 });
  return date > latest.toISODate()!;
}

/** Whether a day is over everywhere on Earth at a moment. */
export function isPastDay(date: string, at: Date): boolean {
  const earliest = DateTime.fromJSDate(at, { zone: 'utc' }).minus({
    hours: 12,
  });
  return date < earliest.toISODate()!;
}

/** Whether a day comes after the end of a duration from a moment, wherever on Earth it is counted. */
export function isBeyond(date: string, at: Date, duration: string): boolean {
  const last = DateTime.fromJSDate(at, { zone: 'utc' })
    .plus({ hours: 14 })
    .plus(Duration.fromISO(duration));
  return date > last.toISODate()!;
}

import { addDuration } from './addDuration';

/** When a day, ISO 8601, is over in UTC. @public */
export function endOfDay(day: string): string {
  return addDuration(day, 'P1D');
}

/** A time as people read it, to the minute, in UTC; a day as it is. */
export function readableTime(time: string | undefined): string {
  return time ? time.replace(/^(.{10})T(.{5}).*$/, '$1 $2 UTC') : '';
}

/** The day of a moment, ISO 8601 in UTC: the days of delegations are those of UTC. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

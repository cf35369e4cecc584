/**
 * The next of some moments, ISO 8601: when time alone changes a scorecard.
 *
 * @param moments - The ends and beginnings among its inputs; those that are past do not count.
 */
export function nextChangeOf(
  moments: readonly (string | undefined)[],
  now: Date,
): string | undefined {
  const future = moments
    .flatMap(moment => (moment === undefined ? [] : Date.parse(moment)))
    .filter(moment => moment > now.getTime());
  return future.length > 0
    ? new Date(Math.min(...future)).toISOString()
    : undefined;
}

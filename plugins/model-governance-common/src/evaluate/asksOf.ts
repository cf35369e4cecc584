import type { Standing } from '../scorecard';

/**
 * How many of which roles must sign for what is live: who votes to start a stopped model again.
 *
 * @public
 */
export function asksOf(
  standings: readonly Pick<Standing, 'live' | 'signOffs'>[],
): { role: string; required: number }[] {
  const live = standings.filter(standing => standing.live);
  const asks = new Map<string, number>();
  for (const { signOffs } of live.length > 0 ? live : standings) {
    for (const { role, required } of signOffs) {
      asks.set(role, Math.max(asks.get(role) ?? 0, required));
    }
  }
  return [...asks].map(([role, required]) => ({ role, required }));
}

import { actsOf, type Act } from '../records';

/** Until when a model may be used without approval, ISO 8601; `undefined` where it may not. */
export function breakGlassUntil(
  acts: readonly Act[],
  now: Date,
): string | undefined {
  return actsOf(acts, 'break-glass')
    .flatMap(({ expiresAt }) => expiresAt ?? [])
    .filter(end => new Date(end) > now)
    .sort()
    .at(-1);
}

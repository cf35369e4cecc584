import { actsOf, versionOf } from '../records';
import type { World } from './World';

/** Until when a live version of a model may be used without approval, ISO 8601; `undefined` where none may. */
export function breakGlassUntil({
  records: { acts },
  versions,
  now,
}: World): string | undefined {
  return actsOf(acts, 'break-glass')
    .filter(act =>
      versions.some(each => each.live && each.version === versionOf(act)),
    )
    .flatMap(({ expiresAt }) => expiresAt ?? [])
    .filter(end => new Date(end) > now)
    .sort()
    .at(-1);
}

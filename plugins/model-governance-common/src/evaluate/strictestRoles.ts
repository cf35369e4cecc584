import type { AskedRole } from './askedRoles';

/** The roles that are asked anywhere, each as often as it is asked at most. */
export function strictestRoles(
  asked: readonly (readonly AskedRole[])[],
): AskedRole[] {
  const strictest = new Map<string, AskedRole>();
  for (const each of asked.flat()) {
    const known = strictest.get(each.role.role);
    if (!known || known.required < each.required) {
      strictest.set(each.role.role, each);
    }
  }
  return [...strictest.values()];
}

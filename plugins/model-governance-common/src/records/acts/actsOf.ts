import type { Act, ActKind, ActOf } from './Act';

/** The acts of one kind, in the order given. @public */
export function actsOf<K extends ActKind>(
  acts: readonly Act[],
  kind: K,
): ActOf<K>[] {
  return acts.filter((act): act is ActOf<K> => act.kind === kind);
}

import type { Act, ActKind, ActOf } from './acts';
import { newestFirst } from './newestFirst';

interface Index {
  /** How many acts there were: acts are only ever added. */
  length: number;
  /** The acts about each record, the newest first. */
  about: Map<string, Act[]>;
}

/** Made once for a list of acts, however often it is asked. */
const INDEX = new WeakMap<readonly Act[], Index>();

/** The acts of one kind about a record, the newest first. @public */
export function actsAbout<K extends ActKind>(
  acts: readonly Act[],
  kind: K,
  recordId: string,
): ActOf<K>[] {
  const about = indexOf(acts).get(recordId) ?? [];
  return about.filter((act): act is ActOf<K> => act.kind === kind);
}

/** The newest act of one kind about a record: what it says holds until another follows. @public */
export function newestAbout<K extends ActKind>(
  acts: readonly Act[],
  kind: K,
  recordId: string,
): ActOf<K> | undefined {
  return actsAbout(acts, kind, recordId)[0];
}

function indexOf(acts: readonly Act[]): Map<string, Act[]> {
  const known = INDEX.get(acts);
  if (known?.length === acts.length) {
    return known.about;
  }
  const about = new Map<string, Act[]>();
  for (const act of newestFirst(acts)) {
    if ('about' in act) {
      about.set(act.about, [...(about.get(act.about) ?? []), act]);
    }
  }
  INDEX.set(acts, { length: acts.length, about });
  return about;
}

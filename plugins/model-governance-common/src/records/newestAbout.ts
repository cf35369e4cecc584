import { actsOf, type Act, type ActKind, type ActOf } from './acts';
import { newestFirst } from './newestFirst';

/** The newest act of one kind about a record: what it says holds until another follows. @public */
export function newestAbout<K extends ActKind>(
  acts: readonly Act[],
  kind: K,
  recordId: string,
): ActOf<K> | undefined {
  const about = actsOf(acts, kind).filter(
    act => 'about' in act && act.about === recordId,
  );
  return newestFirst(about)[0];
}

import type { BoundFactChange, BoundFacts } from '../records';
import { flattenBound } from './flattenBound';

const NOTHING = '—';

/** What differs between the facts that were signed and those of now, in the words of the entity where it has them. */
export function boundFactChanges(
  signed: BoundFacts,
  now: BoundFacts,
): BoundFactChange[] {
  const before = flattenBound(signed);
  const after = flattenBound(now);
  return [...new Set([...before.keys(), ...after.keys()])]
    .map(path => ({
      path,
      signed: before.get(path) || NOTHING,
      now: after.get(path) || NOTHING,
    }))
    .filter(change => change.signed !== change.now);
}

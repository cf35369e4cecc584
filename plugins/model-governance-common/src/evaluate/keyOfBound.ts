import type { BoundFacts } from '../records';
import { flattenBound } from './flattenBound';

/** The same text for facts between which `boundFactChanges` finds nothing. */
export function keyOfBound(bound: BoundFacts): string {
  return JSON.stringify(
    [...flattenBound(bound)]
      .filter(([, value]) => value)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

import {
  evaluateFilterPredicate,
  type FilterPredicate,
} from '@backstage/filter-predicates';

/**
 * The paths whose values make a condition come out as it does: of parts that must all hold, those of the first that
 * fails; of parts of which any may hold, those of the first that does; else those of every part.
 */
export function decidingPaths(
  condition: FilterPredicate,
  value: unknown,
): string[] {
  if (typeof condition !== 'object') {
    return [];
  }
  const ofParts = (parts: FilterPredicate[], decisive: boolean) => {
    const first = parts.find(
      part => evaluateFilterPredicate(part, value) === decisive,
    );
    const deciding = first === undefined ? parts : [first];
    return deciding.flatMap(part => decidingPaths(part, value));
  };
  const { $all, $any, $not }: Logic = condition;
  if ($not !== undefined) {
    return decidingPaths($not, value);
  }
  if ($all ?? $any) {
    return ofParts($all ?? $any ?? [], $all === undefined);
  }
  const parts = Object.entries(condition);
  const failing = parts.find(
    // One part of a condition is a condition; the type of the library cannot say so.
    part =>
      !evaluateFilterPredicate(
        Object.fromEntries([part]) as FilterPredicate,
        value,
      ),
  );
  return (failing ? [failing] : parts).map(([path]) => path);
}

interface Logic {
  $all?: FilterPredicate[];
  $any?: FilterPredicate[];
  $not?: FilterPredicate;
}

import type { FilterPredicate } from '@backstage/filter-predicates';
import { walkCondition } from './walkCondition';

/** The paths of the facts that a condition asks for; not those of the elements of lists. */
export function factsOf(condition: FilterPredicate): string[] {
  return [...walkCondition(condition)].flatMap(node =>
    node.kind === 'path' && node.list === undefined ? [node.path] : [],
  );
}

import {
  evaluateFilterPredicate,
  type FilterPredicate,
} from '@backstage/filter-predicates';
import type { DependencyFacts } from '../facts';
import { decidingPaths } from './decidingPaths';
import { valueAt } from './valueAt';

/**
 * What a condition says of one model or dataset that a model depends on: it is met, it is not, or nothing states what is
 * asked.
 */
export function judgeDependency(
  expect: FilterPredicate,
  dependency: DependencyFacts,
): 'pass' | 'fail' | 'missing' {
  if (evaluateFilterPredicate(expect, dependency)) {
    return 'pass';
  }
  return isUnstated(expect, dependency) ? 'missing' : 'fail';
}

/** Whether stating what nothing states could meet a condition that is not met; of parts of which any may hold, one part. */
function isUnstated(
  condition: FilterPredicate,
  dependency: DependencyFacts,
): boolean {
  if (typeof condition !== 'object') {
    return false;
  }
  if ('$any' in condition && Array.isArray(condition.$any)) {
    return condition.$any.some(part => isUnstated(part, dependency));
  }
  if ('$all' in condition && Array.isArray(condition.$all)) {
    return condition.$all
      .filter(part => !evaluateFilterPredicate(part, dependency))
      .slice(0, 1)
      .every(part => isUnstated(part, dependency));
  }
  return decidingPaths(condition, dependency).every(
    path => valueAt(dependency, path) === undefined,
  );
}

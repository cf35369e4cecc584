import type { Problem } from '../problems/problemsOf';
import { walkCondition } from './walkCondition';

/** What a condition may ask for. */
export interface KnownPaths {
  paths: readonly string[];
  /** Of the elements of lists, by the path of the list. */
  elements: Readonly<Record<string, readonly string[]>>;
}

/** A problem for every fact that a condition asks for and that nothing can answer. */
export function unknownPaths(
  condition: unknown,
  { paths, elements }: KnownPaths,
  at: PropertyKey[],
): Problem[] {
  if (condition === undefined) {
    return [];
  }
  return [...walkCondition(condition)].flatMap(node => {
    if (node.kind !== 'path') {
      return [];
    }
    const known = node.list === undefined ? paths : elements[node.list] ?? [];
    const of =
      node.list === undefined ? '' : ` of the elements of ${node.list}`;
    return known.includes(node.path)
      ? []
      : [{ path: at, message: `unknown fact "${node.path}"${of}` }];
  });
}

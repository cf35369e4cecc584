/** What a condition is made of: the facts that it asks for, and what is wrong with its form. */
export type ConditionNode =
  | {
      kind: 'path';
      path: string;
      /** The list of whose elements the path is asked; absent: of the facts themselves. */
      list?: string;
    }
  | { kind: 'problem'; at: PropertyKey[]; message: string };

const LOGIC = ['$all', '$any', '$not'];
const MATCHERS = ['$exists', '$in', '$contains', '$hasPrefix'];

/**
 * Walks a filter predicate. It is stricter than the predicates themselves, for which an unknown operator is false and
 * a second operator beside the first is ignored: both are most likely mistakes, and here they are problems.
 */
export function* walkCondition(
  condition: unknown,
  at: PropertyKey[] = [],
  list?: string,
): Generator<ConditionNode> {
  if (!isRecord(condition)) {
    if (list === undefined || typeof condition === 'object') {
      yield problem(at, 'must be an object of conditions');
    }
    return;
  }
  const keys = Object.keys(condition);
  const operator = keys.find(key => key.startsWith('$'));
  if (operator !== undefined) {
    yield* walkLogic(condition, operator, keys.length, at, list);
    return;
  }
  for (const path of keys) {
    yield { kind: 'path', path, list };
    yield* walkMatcher(condition[path], [...at, path], path);
  }
}

function* walkLogic(
  condition: Record<string, unknown>,
  operator: string,
  keys: number,
  at: PropertyKey[],
  list?: string,
): Generator<ConditionNode> {
  const operand = condition[operator];
  if (!LOGIC.includes(operator)) {
    yield problem(at, `unknown operator ${operator}; known: ${LOGIC}`);
  } else if (keys !== 1) {
    yield problem(at, `${operator} must stand alone; wrap both in $all`);
  } else if (operator === '$not') {
    yield* walkCondition(operand, [...at, operator], list);
  } else if (!Array.isArray(operand) || operand.length === 0) {
    yield problem([...at, operator], 'must be a list of conditions');
  } else {
    for (const [index, member] of operand.entries()) {
      yield* walkCondition(member, [...at, operator, index], list);
    }
  }
}

function* walkMatcher(
  matcher: unknown,
  at: PropertyKey[],
  path: string,
): Generator<ConditionNode> {
  if (['string', 'number', 'boolean'].includes(typeof matcher)) {
    return;
  }
  const [operator, ...others] = isRecord(matcher) ? Object.keys(matcher) : [];
  if (!isRecord(matcher) || !MATCHERS.includes(operator) || others.length) {
    yield problem(at, `must be a value or exactly one of ${MATCHERS}`);
  } else if (operator === '$contains') {
    yield* walkCondition(matcher.$contains, [...at, operator], path);
  }
}

function problem(at: PropertyKey[], message: string): ConditionNode {
  return { kind: 'problem', at, message };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { MlflowFault } from './MlflowFault';

/**
 * A listing in the order that a request asks for, by the keys that may be asked for; what is equal keeps its order.
 *
 * @throws MlflowFault if it asks for another key
 */
export function ordered<T>(
  items: readonly T[],
  query: URLSearchParams,
  keys: Readonly<Record<string, (item: T) => string | number>>,
): T[] {
  const clauses = query.getAll('order_by').map(clause => {
    const [key, direction = 'ASC'] = clause.split(' ');
    if (!Object.hasOwn(keys, key) || !/^(ASC|DESC)$/.test(direction)) {
      throw new MlflowFault(
        400,
        'INVALID_PARAMETER_VALUE',
        `Invalid order by key '${key}' specified. Valid keys are '${Object.keys(
          keys,
        )}'`,
      );
    }
    return { valueOf: keys[key], sign: direction === 'DESC' ? -1 : 1 };
  });
  return [...items].sort((a, b) => {
    for (const { valueOf, sign } of clauses) {
      const [left, right] = [valueOf(a), valueOf(b)];
      if (left !== right) {
        return left < right ? -sign : sign;
      }
    }
    return 0;
  });
}

/** The value at a dotted path of an object; `undefined` where there is none. */
export function valueAt(value: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (part, key) =>
        typeof part === 'object' && part !== null
          ? Object.entries(part).find(([name]) => name === key)?.[1]
          : undefined,
      value,
    );
}

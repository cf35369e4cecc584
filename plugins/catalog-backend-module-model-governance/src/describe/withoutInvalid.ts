import type { z } from 'zod';

/** Each attempt takes out what is wrong one step further up. */
const MAX_ATTEMPTS = 10;

/**
 * What is valid of a value: places that the schema refuses are left out, and with them what cannot be without them. Gives
 * nothing where nothing is left.
 */
export function withoutInvalid<T extends z.ZodType>(
  schema: T,
  value: unknown,
): z.output<T> | undefined {
  let rest = value;
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const parsed = schema.safeParse(rest);
    if (parsed.success) {
      return parsed.data;
    }
    rest = without(rest, placesOf(parsed.error.issues, rest));
  }
  return undefined;
}

/** A field that is missing takes with it what it is a field of. */
function placesOf(
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
): PropertyKey[][] {
  return issues.map(({ path }) =>
    valueAt(value, path) === undefined ? path.slice(0, -1) : path,
  );
}

function valueAt(value: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => Object(at)[key], value);
}

/** The value without these places; `undefined` where it is one itself. */
function without(value: unknown, paths: PropertyKey[][]): unknown {
  if (!paths.length || typeof value !== 'object' || value === null) {
    return paths.length ? undefined : value;
  }
  if (paths.some(path => path.length === 0)) {
    return undefined;
  }
  const kept = Object.entries(value)
    .map(([key, item]) => {
      const inside = paths.filter(path => String(path[0]) === key);
      return [
        key,
        without(
          item,
          inside.map(path => path.slice(1)),
        ),
      ] as const;
    })
    .filter(([, item]) => item !== undefined);
  return Array.isArray(value)
    ? kept.map(([, item]) => item)
    : Object.fromEntries(kept);
}

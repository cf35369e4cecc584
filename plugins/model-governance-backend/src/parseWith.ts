import { InputError } from '@backstage/errors';
import type { z } from 'zod';

/** How many problems an error tells of. */
const MAX_PROBLEMS = 10;

/**
 * Parses input at the edge.
 *
 * @throws InputError naming every field that does not fit, up to ten
 */
export function parseWith<T extends z.ZodType>(
  schema: T,
  input: unknown,
): z.output<T> {
  const result = schema.safeParse(input);
  if (result.success) {
    return result.data;
  }
  throw new InputError(
    result.error.issues
      .slice(0, MAX_PROBLEMS)
      .map(({ path, message }) => `${toPath(path) || 'body'}: ${message}`)
      .join('; '),
  );
}

function toPath(path: PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) =>
      typeof key === 'number'
        ? `${text}[${key}]`
        : `${text}${text && '.'}${String(key)}`,
    '',
  );
}

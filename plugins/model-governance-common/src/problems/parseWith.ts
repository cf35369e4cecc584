import { InputError } from '@backstage/errors';
import type { z } from 'zod';
import { formatPath } from './formatPath';
import { problemsOf } from './problemsOf';

/** How many problems an error tells of. */
const MAX_PROBLEMS = 10;

/**
 * Parses input at the edge.
 *
 * @param whole - what the input is called where the problem is not in one of its fields, such as `body`
 * @throws InputError naming every field that does not fit, up to ten
 * @public
 */
export function parseWith<T extends z.ZodType>(
  schema: T,
  input: unknown,
  whole: string,
): z.output<T> {
  const result = schema.safeParse(input);
  if (result.success) {
    return result.data;
  }
  throw new InputError(
    problemsOf(result.error.issues)
      .slice(0, MAX_PROBLEMS)
      .map(({ path, message }) => `${formatPath(path) || whole}: ${message}`)
      .join('; '),
  );
}

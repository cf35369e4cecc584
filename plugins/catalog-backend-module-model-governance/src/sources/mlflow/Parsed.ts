import { z } from 'zod';
import { firstIssue } from '../../http/firstIssue';

/** One thing of a list, or what is wrong with it; `name` is that of its model, as far as it can be read. */
export type Parsed<T> =
  | { name: string; value: T }
  | { name?: string; problem: string };

const namedSchema = z.object({ name: z.string().min(1) });

/**
 * Reads one thing of a list, so that what is wrong with it costs no other.
 *
 * @param what - for messages, such as `registered model`
 */
export function parseItem<T extends { name: string }>(
  schema: z.ZodType<T>,
  item: unknown,
  what: string,
): Parsed<T> {
  const { success, data, error } = schema.safeParse(item);
  if (success) {
    return { name: data.name, value: data };
  }
  const name = namedSchema.safeParse(item).data?.name;
  return {
    name,
    problem: `${what} ${name ?? 'without a name'}: ${firstIssue(error)}`,
  };
}

import type { z } from 'zod';

/** A field that may be missing. YAML makes `null` of a key without a value, which is missing too. */
export function optional<T extends z.ZodType>(schema: T) {
  return schema.nullish().transform(value => value ?? undefined);
}

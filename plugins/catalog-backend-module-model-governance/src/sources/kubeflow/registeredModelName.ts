import { z } from 'zod';

const namedSchema = z.object({ name: z.string().min(1) });

/** The name of a registered model, which may be all of it that can be read. */
export function registeredModelName(item: unknown): string | undefined {
  return namedSchema.safeParse(item).data?.name;
}

import { z } from 'zod';

const namedSchema = z.object({ id: z.string().min(1) });

/** The name of a model of the Hub, which may be all of it that can be read. */
export function hubModelName(item: unknown): string | undefined {
  return namedSchema.safeParse(item).data?.id;
}

import { z } from 'zod';

const changeSchema = z.object({ lastModified: z.iso.datetime() });

/** As much of a listing, the newest first, as changed since a moment; what tells no time counts as changed. */
export async function* changedSince(
  pages: AsyncIterable<unknown[]>,
  since: Date,
): AsyncGenerator<unknown[], void, undefined> {
  for await (const page of pages) {
    const end = page.findIndex(item => {
      const { data } = changeSchema.safeParse(item);
      return data !== undefined && new Date(data.lastModified) < since;
    });
    yield end === -1 ? page : page.slice(0, end);
    if (end !== -1) {
      return;
    }
  }
}

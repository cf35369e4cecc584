import type { RecordPage } from '@modelgov/backstage-plugin-model-governance-common';

/** One page of a list, as servers cut it; the cursor is the offset of the next page. */
export function pageOf<T>(
  all: readonly T[],
  { cursor = '0', limit = 50 }: { cursor?: string; limit?: unknown },
): RecordPage<T> {
  const offset = Number(cursor);
  const end = offset + Number(limit);
  return {
    items: all.slice(offset, end),
    nextCursor: end < all.length ? String(end) : undefined,
  };
}

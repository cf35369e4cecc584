import type { RecordHead } from './RecordHead';

/** Records in a new list, the newest first; those of the same moment by id, so that the order is always the same. */
export function newestFirst<T extends Pick<RecordHead, 'id' | 'recordedAt'>>(
  records: readonly T[],
): T[] {
  return [...records].sort(
    (a, b) =>
      Date.parse(b.recordedAt) - Date.parse(a.recordedAt) ||
      b.id.localeCompare(a.id, 'en-US'),
  );
}

import type { RecordHead } from './RecordHead';

/** Records in a new list, the newest first; those of the same moment by id, so that the order is always the same. */
export function newestFirst<T extends Pick<RecordHead, 'id' | 'recordedAt'>>(
  records: readonly T[],
): T[] {
  return records
    .map(record => ({ record, at: Date.parse(record.recordedAt) }))
    .sort((a, b) => b.at - a.at || (a.record.id < b.record.id ? 1 : -1))
    .map(({ record }) => record);
}

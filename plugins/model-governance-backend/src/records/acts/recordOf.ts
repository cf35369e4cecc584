import { NotFoundError } from '@backstage/errors';
import type { RecordHead } from '@modelgov/backstage-plugin-model-governance-common';
import type { ActContext } from './ActContext';

/**
 * The record that an act is about.
 *
 * @param what - how the kind of record is called, such as `evidence`
 * @throws NotFoundError where the model has no such record
 */
export function recordOf<T extends RecordHead>(
  records: readonly T[],
  what: string,
  { about, head }: Pick<ActContext, 'about' | 'head'>,
): T {
  const record = records.find(({ id }) => id === about);
  if (!record) {
    throw new NotFoundError(`${head.entityRef} has no ${what} ${about}`);
  }
  return record;
}

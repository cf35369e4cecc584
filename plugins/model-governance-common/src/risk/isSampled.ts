import { digestOf } from '../digest';
import type { Assessment } from '../records';

const SPAN = 2 ** 32;

/**
 * Whether an assessment that counts without confirmation is looked at all the same: a share of them, chosen by the digest
 * of id and time of recording. The same on every replica and day, and not to be foreseen by who makes the id.
 *
 * @param share - 0 to 1.
 */
export function isSampled(
  { id, recordedAt }: Pick<Assessment, 'id' | 'recordedAt'>,
  share: number,
): boolean {
  const [, hex] = digestOf({ id, recordedAt }).split(':');
  return Number.parseInt(hex.slice(0, 8), 16) < share * SPAN;
}

import type { ComparedChange } from './ComparedRow';

/** How a value differs between two versions, where it is absent if nothing states it. */
export function changeOf(
  from: string | undefined,
  to: string | undefined,
): ComparedChange {
  if (from === to) {
    return 'same';
  }
  if (from === undefined) {
    return 'only-to';
  }
  return to === undefined ? 'only-from' : 'changed';
}

import type { Artifact } from './Artifact';

const GONE = new Set(['MARKED_FOR_DELETION', 'DELETED', 'ABANDONED']);

/** Whether an artifact is there still, and ever came to be. */
export function isPresent({ state = '' }: Artifact): boolean {
  return !GONE.has(state);
}

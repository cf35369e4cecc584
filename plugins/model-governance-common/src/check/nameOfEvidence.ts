import type { Evidence } from '../records';

/** How a reason names a record of evidence. */
export function nameOfEvidence({
  title,
  collectedOn,
}: Pick<Evidence, 'title' | 'collectedOn'>): string {
  return `"${title}" of ${collectedOn}`;
}

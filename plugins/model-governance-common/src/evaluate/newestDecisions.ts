import type { SignOff } from '../records';
import { newestFirst } from '../records/newestFirst';

/** The newest decision of each person in each role, the newest first. */
export function newestDecisions(decisions: readonly SignOff[]): SignOff[] {
  const seen = new Set<string>();
  return newestFirst(decisions).filter(({ recordedBy, role }) => {
    const key = `${role} ${recordedBy}`;
    const first = !seen.has(key);
    seen.add(key);
    return first;
  });
}

import { judgeContent } from '../check/judgeContent';
import type { DeadlineInput } from './DeadlineInput';

/**
 * When the evidence ends that met requirements rely on, by id. Where several requirements rely on the same, the first
 * end counts.
 */
export function evidenceEnds({
  findings,
  records,
  policy,
  now,
}: DeadlineInput): Map<string, string> {
  const ends = new Map<string, string>();
  for (const { requirementId, outcome, evidenceIds, changesAt } of findings) {
    const check = policy.requirements.find(
      ({ id }) => id === requirementId,
    )?.check;
    if (outcome !== 'pass' || !changesAt || !check || !('evidence' in check)) {
      continue;
    }
    for (const record of records.evidence) {
      const end =
        evidenceIds.includes(record.id) &&
        judgeContent(record, check.evidence, now).changesAt;
      const known = ends.get(record.id);
      if (end && (!known || end < known)) {
        ends.set(record.id, end);
      }
    }
  }
  return ends;
}

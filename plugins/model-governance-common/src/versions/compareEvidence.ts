import type { World } from '../evaluate/World';
import { EVIDENCE_TYPES } from '../evidence/EvidenceType';
import type { Evidence } from '../records';
import { newestFirst } from '../records/newestFirst';
import type { EvidenceComparison } from './VersionComparison';
import type { VersionPair } from './VersionPair';

/** The evidence that was brought for each of two versions, by type; what was corrected since is left out. */
export function compareEvidence(
  { records: { evidence }, rejectedEvidence }: World,
  { from, to }: VersionPair,
): EvidenceComparison[] {
  const corrected = new Set(evidence.map(({ supersedes }) => supersedes));
  const counting = newestFirst(evidence.filter(({ id }) => !corrected.has(id)));
  const headOf = ({ id, title, collectedOn }: Evidence) => ({
    id,
    title,
    collectedOn,
    rejected: rejectedEvidence.has(id),
  });
  return EVIDENCE_TYPES.map(type => {
    const ofType = counting.filter(each => each.type === type);
    const heldBy = (version?: string) =>
      ofType.filter(each => each.modelVersion === version).map(headOf);
    return { type, from: heldBy(from.version), to: heldBy(to.version) };
  }).filter(each => each.from.length > 0 || each.to.length > 0);
}

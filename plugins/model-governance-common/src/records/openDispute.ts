import type { Act, EvidenceDispute } from './acts';
import { actsAbout, newestAbout } from './newestAbout';

/** The dispute about a record of evidence that no review has settled since. @public */
export function openDispute(
  acts: readonly Act[],
  evidenceId: string,
): EvidenceDispute | undefined {
  const dispute = newestAbout(acts, 'evidence-dispute', evidenceId);
  const isSettled =
    dispute &&
    actsAbout(acts, 'evidence-review', evidenceId).some(
      ({ recordedAt }) =>
        Date.parse(recordedAt) > Date.parse(dispute.recordedAt),
    );
  return isSettled ? undefined : dispute;
}

import { actsOf, type ModelRecords, type SignOff } from '../records';
import { newestFirst } from '../records/newestFirst';

/** Titles of the evidence that some signatures rely on and that was rejected, or found to be another, since. */
export function rejectedEvidence(
  signOffs: readonly SignOff[],
  { evidence, acts }: ModelRecords,
): string[] {
  const relied = new Set(
    signOffs.flatMap(({ subject }) =>
      subject.evidence.map(({ evidenceId }) => evidenceId),
    ),
  );
  const reviews = newestFirst(actsOf(acts, 'evidence-review'));
  const verifications = newestFirst(actsOf(acts, 'evidence-verification'));
  return evidence
    .filter(({ id }) => {
      const review = reviews.find(({ about }) => about === id);
      const verification = verifications.find(({ about }) => about === id);
      return (
        relied.has(id) &&
        (review?.decision === 'rejected' || verification?.matches === false)
      );
    })
    .map(({ title }) => title)
    .sort();
}

import { newestAbout, type ModelRecords } from '../records';

/** Titles of the evidence that was rejected, or whose link was found to lead to something else, by its id. */
export function rejectedEvidence({
  evidence,
  acts,
}: Pick<ModelRecords, 'evidence' | 'acts'>): Map<string, string> {
  return new Map(
    evidence
      .filter(
        ({ id }) =>
          newestAbout(acts, 'evidence-review', id)?.decision === 'rejected' ||
          newestAbout(acts, 'evidence-verification', id)?.matches === false,
      )
      .map(({ id, title }) => [id, title]),
  );
}

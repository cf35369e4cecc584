import { NotAllowedError } from '@backstage/errors';
import type {
  EvidenceReview,
  NewEvidenceReview,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { ActContext } from './ActContext';
import { holdRole } from './holdRole';
import { recordOf } from './recordOf';

/** Makes the record of a review of evidence: nobody reviews what they brought themselves. */
export function evidenceReviewAct(
  content: NewEvidenceReview,
  context: ActContext,
): EvidenceReview {
  const { records, person, head } = context;
  const evidence = recordOf(records.evidence, 'evidence', context);
  const { held } = holdRole(content, context, 'review-evidence');
  if (evidence.recordedBy === person.userRef) {
    throw new NotAllowedError(
      `${person.userRef} cannot review the evidence "${evidence.title}": ${person.userRef} submitted it`,
    );
  }
  return {
    ...content,
    ...head,
    ...held,
    kind: 'evidence-review',
    about: evidence.id,
  };
}

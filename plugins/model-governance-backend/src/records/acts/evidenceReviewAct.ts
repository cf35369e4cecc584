import { NotAllowedError } from '@backstage/errors';
import type {
  EvidenceReview,
  NewEvidenceReview,
} from '@modelgov/backstage-plugin-model-governance-common';
import { ownershipOf, submissionOf } from '../separationOfDuties';
import type { ActContext } from './ActContext';
import { holdRole } from './holdRole';
import { personsOf } from './personsOf';
import { recordOf } from './recordOf';

/**
 * Makes the record of a review of evidence. Nobody reviews what they brought themselves, or what was brought for their
 * group, or evidence for a model that they own or develop; a deputy neither, nor the person for whom they act.
 */
export function evidenceReviewAct(
  content: NewEvidenceReview,
  context: ActContext,
): EvidenceReview {
  const { records, person, head } = context;
  const evidence = recordOf(records.evidence, 'evidence', context);
  const { held } = holdRole(content, context, 'review-evidence');
  for (const each of personsOf(context)) {
    const exclusion =
      submissionOf(each, evidence, 'it') ??
      ownershipOf(each, context, evidence.modelVersion);
    if (exclusion) {
      throw new NotAllowedError(
        `${person.userRef} cannot review the evidence "${evidence.title}": ${each.userRef} ${exclusion}`,
      );
    }
  }
  return {
    ...content,
    ...head,
    ...held,
    kind: 'evidence-review',
    about: evidence.id,
    evidenceType: evidence.type,
  };
}

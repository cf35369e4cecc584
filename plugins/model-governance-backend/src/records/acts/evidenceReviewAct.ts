import { NotAllowedError } from '@backstage/errors';
import type {
  EvidenceReview,
  NewEvidenceReview,
} from '@modelgov/backstage-plugin-model-governance-common';
import {
  involvementOf,
  ownershipOf,
  submissionOf,
} from '../separationOfDuties';
import type { ActContext } from './ActContext';
import { holdRole } from './holdRole';
import { personsOf } from './personsOf';
import { recordOf } from './recordOf';

/**
 * Makes the record of a review of evidence. Nobody reviews what they brought themselves, or what was brought for their
 * group, or evidence for a model that they own, develop, created, assessed or asked to have reviewed; a deputy neither, nor the
 * person for whom they act.
 */
export function evidenceReviewAct(
  content: NewEvidenceReview,
  context: ActContext,
): EvidenceReview {
  const { records, scorecard, person, head } = context;
  const evidence = recordOf(records.evidence, 'evidence', context);
  const { held } = holdRole(content, context, 'review-evidence');
  const useCases = evidence.useCase
    ? [evidence.useCase]
    : scorecard.useCases.map(({ name }) => name);
  for (const each of personsOf(context)) {
    const exclusion =
      submissionOf(each, evidence, 'it') ??
      ownershipOf(each, context, evidence.modelVersion) ??
      involvementOf(each, context, evidence.modelVersion, useCases);
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

import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import {
  actsOf,
  type Assessment,
  type AssessmentConfirmation,
  type NewAssessmentConfirmation,
} from '@modelgov/backstage-plugin-model-governance-common';
import { ownershipOf } from '../separationOfDuties';
import type { ActContext } from './ActContext';
import { holdRole } from './holdRole';
import { personsOf } from './personsOf';
import { recordOf } from './recordOf';

/**
 * Makes the record of a decision on a risk assessment: by a role that may confirm it, or lift the prohibition that it
 * would end; never by the assessor or an owner, and by nobody in two roles.
 */
export function assessmentConfirmationAct(
  content: NewAssessmentConfirmation,
  context: ActContext,
): AssessmentConfirmation {
  const assessment = recordOf(
    context.records.assessments,
    'assessment',
    context,
  );
  const { newest, prohibitedBy } = useCaseOf(assessment, context);
  const { held, role } = holdRole(
    content,
    context,
    prohibitedBy ? 'lift-prohibition' : 'confirm-risk',
  );
  refuseInvolved(assessment, context);
  if (!newest.awaitedRoles.includes(role.role)) {
    throw new ConflictError(
      `${role.title} has decided on this assessment already`,
    );
  }
  return {
    ...content,
    ...context.head,
    ...held,
    kind: 'assessment-confirmation',
    about: assessment.id,
  };
}

/** The use case of an assessment that still waits for a decision. */
function useCaseOf(
  { id, useCase: name }: Assessment,
  { scorecard, head }: ActContext,
) {
  const { newest, prohibitedBy } =
    scorecard.useCases.find(useCase => useCase.name === name) ?? {};
  if (!newest) {
    throw new InputError(`"${name}" is no use case of ${head.entityRef} now`);
  }
  if (newest.assessmentId !== id) {
    throw new ConflictError(`A later assessment of "${name}" is there`);
  }
  if (newest.confirmation !== 'awaited') {
    throw new ConflictError(
      newest.confirmation === 'not-needed'
        ? `The assessment of "${name}" needs no confirmation`
        : `The assessment of "${name}" is ${newest.confirmation} already`,
    );
  }
  return { newest, prohibitedBy };
}

function refuseInvolved(assessment: Assessment, context: ActContext): void {
  const { head, records, person: actor } = context;
  const decided = actsOf(records.acts, 'assessment-confirmation').filter(
    ({ about }) => about === assessment.id,
  );
  for (const person of personsOf(context)) {
    const { userRef } = person;
    const exclusion =
      (assessment.recordedBy === userRef ? 'made it' : undefined) ??
      ownershipOf(person, context, assessment.modelVersion) ??
      (decided.some(
        ({ recordedBy, onBehalfOf }) =>
          recordedBy === userRef || onBehalfOf === userRef,
      )
        ? 'confirmed it in another role; one person holds one role'
        : undefined);
    if (exclusion) {
      throw new NotAllowedError(
        `${actor.userRef} cannot decide on the assessment of "${assessment.useCase}" of ${head.entityRef}: ${userRef} ${exclusion}`,
      );
    }
  }
}

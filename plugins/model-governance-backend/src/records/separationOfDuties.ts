import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { ModelState } from '../scoring/Scorer';

/**
 * Why a person must not sign off a model: nobody decides on what they own, develop, assessed or submitted, and nobody
 * holds two roles for the same subject.
 *
 * @param ways - every user and group that the person is or belongs to, from `RoleMembership`
 * @returns the reason, as the end of a sentence that begins with the person; `undefined` where nothing excludes them
 */
export function exclusionOf(
  person: { userRef: string; ways: ReadonlyMap<string, string[]> },
  role: string,
  { model, records, scorecard }: ModelState,
): string | undefined {
  const { owner } = model.facts;
  if (owner && person.ways.has(owner)) {
    return owner === person.userRef
      ? 'owns the model'
      : `owns the model as a member of ${owner}`;
  }
  const developer = toRef(model.facts.model.contacts?.developer);
  if (developer && person.ways.has(developer)) {
    return `develops the model, as spec.model.contacts.developer (${developer}) says`;
  }
  const assessed = scorecard.subject.assessments.find(({ assessmentId }) =>
    records.assessments.some(
      record =>
        record.id === assessmentId && record.recordedBy === person.userRef,
    ),
  );
  if (assessed) {
    return `assessed the risk of the use case "${assessed.useCase}"`;
  }
  const submitted = scorecard.subject.evidence.find(({ evidenceId }) =>
    records.evidence.some(
      record =>
        record.id === evidenceId && record.recordedBy === person.userRef,
    ),
  );
  if (submitted) {
    return `submitted the evidence for "${submitted.requirementId}"`;
  }
  const otherRole = scorecard.signOffs.find(
    state =>
      state.role !== role &&
      state.decisions.some(
        decision => decision.inForce && decision.signedBy === person.userRef,
      ),
  );
  if (otherRole) {
    return `signed it as ${otherRole.title} already; one person holds one role`;
  }
  return undefined;
}

function toRef(contact: string | undefined): string | undefined {
  try {
    return (
      contact &&
      stringifyEntityRef(parseEntityRef(contact, { defaultKind: 'user' }))
    );
  } catch {
    return undefined;
  }
}

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  isSourced,
  type Evidence,
  type Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Person } from './Person';
import type { RecordContext } from './RecordWriter';

/** What is judged, and who has signed it. */
export type Judged = Pick<Scorecard, 'subject' | 'signOffs'>;

/**
 * Why a person must not decide on a model: nobody decides on what they own, develop, created, assessed, submitted or asked to have
 * reviewed, and nobody holds two roles for the same subject.
 *
 * @returns the reason, as the end of a sentence that begins with the person; `undefined` where nothing excludes them
 */
export function exclusionOf(
  person: Person,
  role: string,
  state: RecordContext,
  judged: Judged,
): string | undefined {
  return (
    ownershipOf(person, state, judged.subject.bound.version) ??
    contributionOf(person, state, judged) ??
    otherRoleOf(person, role, judged)
  );
}

/**
 * Why a person counts as owner of a version of a model, as the end of a sentence that begins with the person: they own or
 * develop the model, belong to who has owned it since the version appeared, or created the version.
 */
export function ownershipOf(
  person: Person,
  state: Pick<RecordContext, 'model' | 'records' | 'versionOwners'>,
  version: string | undefined,
): string | undefined {
  const { userRef, ways } = person;
  const { facts } = state.model;
  const { owner } = facts;
  if (owner && ways.has(owner)) {
    return owner === userRef
      ? 'owns the model'
      : `owns the model as a member of ${owner}`;
  }
  const developer = toRef(facts.model.contacts?.developer);
  if (developer && ways.has(developer)) {
    return `develops the model, as spec.model.contacts.developer (${developer}) says`;
  }
  const before = state.versionOwners.find(
    each => each.version === version && ways.has(each.owner),
  )?.owner;
  if (before) {
    return before === userRef
      ? 'owned the model when this version was there'
      : `belongs to ${before}, which owned the model when this version was there`;
  }
  return creationOf(person, state, version);
}

/**
 * Whether a registry or a document says that a person created a version, now or when it last said anything of it, by the name
 * of their entity, its ref or the address in their profile; as the end of a sentence that begins with the person.
 */
function creationOf(
  { userRef, email }: Person,
  { model: { facts }, records }: Pick<RecordContext, 'model' | 'records'>,
  version: string | undefined,
): string | undefined {
  const names = [userRef, parseEntityRef(userRef).name, email].map(toWord);
  const created = [
    ...(facts.registry?.versions ?? []).filter(
      each => each.version === version,
    ),
    ...createdOnRecord(records.evidence, version),
  ].find(
    ({ createdBy }) =>
      createdBy !== undefined && names.includes(toWord(createdBy)),
  );
  return (
    created &&
    `created this version, as ${created.source} says (${created.createdBy})`
  );
}

/** Who created a version by the last word of each source: one that is gone, or is silent now, has not taken it back. */
function createdOnRecord(
  evidence: readonly Evidence[],
  version: string | undefined,
): { source?: string; createdBy?: string }[] {
  const superseded = new Set(evidence.map(({ supersedes }) => supersedes));
  return evidence
    .filter(
      record =>
        record.type === 'version-record' &&
        isSourced(record) &&
        record.modelVersion === version &&
        !superseded.has(record.id),
    )
    .map(({ sourceId, payload: { createdBy } }) => ({
      source: sourceId,
      createdBy: typeof createdBy === 'string' ? createdBy : undefined,
    }));
}

/**
 * Whether a person brought evidence, or belongs to the group for which a pipeline did; as the end of a sentence that begins
 * with the person.
 *
 * @param what - how the sentence calls the evidence
 */
export function submissionOf(
  { userRef, ways }: Person,
  { recordedBy, onBehalfOf }: Evidence,
  what: string,
): string | undefined {
  if (recordedBy === userRef) {
    return `submitted ${what}`;
  }
  return onBehalfOf && ways.has(onBehalfOf)
    ? `belongs to ${onBehalfOf}, for which ${recordedBy} submitted ${what}`
    : undefined;
}

/**
 * Whether a person assessed some uses of a version, confirmed yet or not, or asked for their review, which a withdrawal does
 * not undo; as the end of a sentence that begins with the person.
 */
export function involvementOf(
  { userRef }: Person,
  { records, scorecard }: Pick<RecordContext, 'records' | 'scorecard'>,
  version: string | undefined,
  useCases: readonly string[],
): string | undefined {
  const assessed = scorecard.useCases.find(
    ({ name, assessmentId, newest }) =>
      useCases.includes(name) &&
      records.assessments.some(
        ({ id, recordedBy }) =>
          recordedBy === userRef &&
          (id === assessmentId || id === newest?.assessmentId),
      ),
  );
  if (assessed) {
    return `assessed the risk of the use case "${assessed.name}"`;
  }
  const requested = scorecard.reviewRequests.some(
    request =>
      request.requestedBy === userRef &&
      request.version === version &&
      request.useCases.some(name => useCases.includes(name)),
  );
  return requested ? 'asked for its review' : undefined;
}

function contributionOf(
  person: Person,
  state: RecordContext,
  { subject }: Judged,
): string | undefined {
  const { version, useCases } = subject.bound;
  const names = useCases.map(({ name }) => name);
  const involved = involvementOf(person, state, version, names);
  const [submitted] = subject.evidence.flatMap(
    ({ requirementId, evidenceId }) => {
      const record = state.records.evidence.find(({ id }) => id === evidenceId);
      const what = `the evidence for "${requirementId}"`;
      return (record && submissionOf(person, record, what)) ?? [];
    },
  );
  return involved ?? submitted;
}

function otherRoleOf(
  { userRef }: Person,
  role: string,
  { signOffs }: Judged,
): string | undefined {
  const other = signOffs.find(
    state =>
      state.role !== role &&
      state.decisions.some(
        ({ inForce, signedBy, onBehalfOf }) =>
          inForce && (signedBy === userRef || onBehalfOf === userRef),
      ),
  );
  return (
    other && `signed it as ${other.title} already; one person holds one role`
  );
}

function toWord(name: string | undefined): string | undefined {
  return name?.trim().toLocaleLowerCase('en-US');
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

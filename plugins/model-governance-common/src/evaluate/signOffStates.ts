import { digestOf } from '../digest';
import type { BoundFacts, SignOff } from '../records';
import type { SignOffState } from '../scorecard';
import type { AskedRole } from './askedRoles';
import { boundFactChanges } from './boundFactChanges';
import { countedSignOffs } from './countedSignOffs';
import { newestDecisions } from './newestDecisions';

/**
 * The state of every role that is asked to sign. Of each person it shows the newest decision on the bound facts of now;
 * where there is none, the newest on this version.
 */
export function signOffStates(
  asked: readonly AskedRole[],
  signOffs: readonly SignOff[],
  bound: BoundFacts,
  now: Date,
  overlap: (signOff: SignOff) => string | undefined,
): SignOffState[] {
  const digest = digestOf(bound);
  const ofNow = signOffs.filter(
    ({ subject }) => digestOf(subject.bound) === digest,
  );
  const earlier = signOffs.filter(
    signOff =>
      !ofNow.includes(signOff) &&
      signOff.subject.bound.version === bound.version,
  );
  const counted = countedSignOffs(
    ofNow.filter(signOff => !overlap(signOff)),
    asked,
    now,
  );

  return asked.map(({ role: { role, title, members }, required }) => {
    const approvals = counted.get(role) ?? [];
    const isOfRole = (signOff: SignOff) => signOff.role === role;
    const current = newestDecisions(ofNow.filter(isOfRole));
    const superseded = newestDecisions(earlier.filter(isOfRole)).filter(
      ({ recordedBy }) => current.every(each => each.recordedBy !== recordedBy),
    );
    return {
      role,
      title,
      members,
      required,
      given: approvals.length,
      decisions: [
        ...current.map(signOff =>
          toDecision(signOff, whyNot(signOff, approvals, now, overlap)),
        ),
        ...superseded.map(signOff =>
          toDecision(signOff, signedBefore(signOff, bound)),
        ),
      ],
    };
  });
}

/** Why a decision on the bound facts of now does not count. A refusal counts until its person decides anew. */
function whyNot(
  signOff: SignOff,
  approvals: SignOff[],
  now: Date,
  overlap: (signOff: SignOff) => string | undefined,
): string | undefined {
  const { decision, expiresAt } = signOff;
  if (decision === 'rejected' || approvals.includes(signOff)) {
    return undefined;
  }
  if (expiresAt && new Date(expiresAt) <= now) {
    return `ended at ${expiresAt}`;
  }
  return overlap(signOff) ?? 'the same person has signed in another role';
}

function signedBefore({ subject }: SignOff, bound: BoundFacts): string {
  const paths = boundFactChanges(subject.bound, bound).map(({ path }) => path);
  return `signed before ${paths.join(', ')} changed`;
}

function toDecision(
  { id, recordedBy, recordedAt, expiresAt, decision }: SignOff,
  reason: string | undefined,
): SignOffState['decisions'][number] {
  return {
    signOffId: id,
    signedBy: recordedBy,
    signedAt: recordedAt,
    expiresAt,
    decision,
    inForce: reason === undefined,
    reason,
  };
}

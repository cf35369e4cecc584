import type { Policy } from '../policy';
import type { BoundFacts, SignOff } from '../records';
import type { SignOffState } from '../scorecard';
import type { Approvals } from './approvalsOf';
import type { AskedRole } from './askedRoles';
import { boundFactChanges } from './boundFactChanges';
import { boundOfUse } from './boundOfUse';
import { countedSignOffs } from './countedSignOffs';
import { endOfSignOff } from './endOfSignOff';
import { newestDecisions } from './newestDecisions';

/** What the state of sign-off roles is told from. */
export interface SignOffStatesInput {
  asked: readonly AskedRole[];
  signOffs: readonly SignOff[];
  /** Ids of the sign-offs that were revoked. */
  revoked: ReadonlySet<string>;
  /** The bound facts of now, of one use case. */
  bound: BoundFacts;
  approvals: Pick<Approvals, 'inForce'>;
  policy: Policy;
  now: Date;
  /** Why a signature does not count any more, for what its signer did since. */
  overlap(signOff: SignOff): string | undefined;
}

/**
 * The state of every role that is asked to sign a version for a use case. Of each person it shows the newest decision on
 * the bound facts of now; where there is none, the newest on this version. The signatures of an approval in force count,
 * whatever their signers decided later.
 */
export function signOffStates(input: SignOffStatesInput): SignOffState[] {
  const { asked, bound, approvals, revoked, overlap } = input;
  const [{ name }] = bound.useCases;
  const ofVersion = input.signOffs.filter(
    ({ subject }) =>
      subject.bound.version === bound.version &&
      boundOfUse(subject.bound, name),
  );
  const ofNow = ofVersion.filter(
    signOff => changesSince(signOff, bound).length === 0,
  );
  const earlier = ofVersion.filter(signOff => !ofNow.includes(signOff));
  const counting = countedSignOffs(
    newestDecisions(ofNow).filter(
      signOff =>
        !revoked.has(signOff.id) &&
        !overlap(signOff) &&
        !isOver(signOff, input),
    ),
    asked,
  );

  return asked.map(({ role: { role, title, members }, required }) => {
    const isOfRole = (signOff: SignOff) => signOff.role === role;
    const approved = (approvals.inForce ?? []).filter(
      signOff => isOfRole(signOff) && !overlap(signOff),
    );
    const persons = new Set(approved.map(({ recordedBy }) => recordedBy));
    const counted = [
      ...approved,
      ...(counting.get(role) ?? []).filter(
        ({ recordedBy }) => !persons.has(recordedBy),
      ),
    ];
    const current = newestDecisions(ofNow.filter(isOfRole));
    const superseded = newestDecisions(earlier.filter(isOfRole)).filter(
      ({ recordedBy }) =>
        [...current, ...approved].every(each => each.recordedBy !== recordedBy),
    );
    const shown = [
      ...current,
      ...approved.filter(signOff => !current.includes(signOff)),
      ...superseded,
    ];
    return {
      role,
      title,
      members,
      required,
      given: counted.length,
      decisions: shown.map(signOff =>
        toDecision(signOff, whyNot(signOff, counted, input), input.policy),
      ),
    };
  });
}

/** Why a decision does not count. A refusal counts until its person decides anew. */
function whyNot(
  signOff: SignOff,
  counted: readonly SignOff[],
  input: SignOffStatesInput,
): string | undefined {
  if (counted.includes(signOff)) {
    return undefined;
  }
  if (input.revoked.has(signOff.id)) {
    return 'revoked';
  }
  const changes = changesSince(signOff, input.bound);
  if (changes.length > 0) {
    const paths = changes.map(({ path }) => path);
    return `signed before ${paths.join(', ')} changed`;
  }
  if (signOff.decision === 'rejected') {
    return undefined;
  }
  if (isOver(signOff, input)) {
    return `ended at ${endOfSignOff(signOff, input.policy)}`;
  }
  return input.overlap(signOff) ?? 'the same person has signed in another role';
}

function changesSince({ subject }: SignOff, bound: BoundFacts) {
  const signed = boundOfUse(subject.bound, bound.useCases[0].name);
  return boundFactChanges(signed ?? subject.bound, bound);
}

function isOver(signOff: SignOff, { policy, now }: SignOffStatesInput) {
  const end = endOfSignOff(signOff, policy);
  return end !== undefined && new Date(end) <= now;
}

function toDecision(
  signOff: SignOff,
  reason: string | undefined,
  policy: Policy,
): SignOffState['decisions'][number] {
  const { id, recordedBy, onBehalfOf, recordedAt, decision } = signOff;
  return {
    signOffId: id,
    signedBy: recordedBy,
    onBehalfOf,
    signedAt: recordedAt,
    expiresAt: endOfSignOff(signOff, policy),
    decision,
    inForce: reason === undefined,
    reason,
  };
}

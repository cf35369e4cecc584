import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import {
  digestOf,
  SIGNED_GATE,
  type NewSignOff,
  type Policy,
  type SignOff,
  type SignOffRole,
  type Subject,
} from '@modelgov/backstage-plugin-model-governance-common';
import { exclusionOf } from './separationOfDuties';
import { membershipIn } from './membershipIn';
import type { Person } from './Person';
import type { RecordContext } from './RecordWriter';
import { endOfValidity, isPastDay } from './validity';

/**
 * Makes the record of a sign-off by a person of today.
 *
 * @throws NotAllowedError where the person does not hold the role, or must not sign this model
 * @throws ConflictError where the subject is no longer the one that the person saw, or is signed already
 * @throws InputError naming the field that does not fit the policy or the model
 */
export function signOffRecord(
  content: NewSignOff,
  signer: Person,
  policy: Policy,
  context: RecordContext,
): SignOff {
  const role = askedRole(content, policy, context);
  const membership = membershipIn(role, signer);
  if (!membership) {
    throw new NotAllowedError(
      `${signer.userRef} cannot sign as ${role.title}: not a member of ${
        role.members.join(', ') || 'any group, since the policy names none'
      }`,
    );
  }
  refuseExcluded(role, signer, context);

  const { scorecard } = context;
  if (content.subjectDigest !== scorecard.subjectDigest) {
    throw new ConflictError(
      'subjectDigest: the model, its evidence or the policy changed since it was shown; look at it again before signing',
    );
  }
  if (content.decision !== 'rejected' && scorecard.status === 'blocked') {
    throw new InputError(
      `decision: cannot be "${content.decision}": ${scorecard.statusReason}`,
    );
  }
  const { openBlockers } = scorecard.subject;
  if (content.decision !== 'rejected' && openBlockers.length) {
    throw new InputError(
      `decision: cannot be "${
        content.decision
      }" while requirements that block production are open: ${openBlockers.join(
        ', ',
      )}`,
    );
  }
  const before = scorecard.signOffs
    .find(state => state.role === role.role)
    ?.decisions.find(decision => decision.signedBy === signer.userRef);
  if (before?.inForce && before.decision === content.decision) {
    throw new ConflictError(
      `${signer.userRef} has signed this as ${role.title} already`,
    );
  }
  return toSignOff(content, role, membership, scorecard.subject, context);
}

/**
 * Makes the record of a sign-off of an older system. What its signer saw cannot be shown again, so it is bound to the
 * facts of the day of the import, under the version that it names. Its membership is what can still be found.
 *
 * @throws NotAllowedError where the person must not sign this model
 * @throws InputError naming the field that does not fit the policy
 */
export function importedSignOffRecord(
  content: Omit<NewSignOff, 'subjectDigest'>,
  signer: Person,
  policy: Policy,
  context: RecordContext,
): SignOff {
  const role = askedRole(content, policy, context);
  refuseExcluded(role, signer, context);
  const { head, scorecard } = context;
  const subject: Subject = {
    ...scorecard.subject,
    bound: {
      ...scorecard.subject.bound,
      version: head.modelVersion,
      digest: head.modelDigest,
    },
  };
  const membership = membershipIn(role, signer) ?? [];
  return toSignOff(
    { ...content, subjectDigest: digestOf(subject) },
    role,
    membership,
    subject,
    context,
  );
}

function askedRole(
  { gate, role: name, conditions }: Omit<NewSignOff, 'subjectDigest'>,
  policy: Policy,
  { scorecard, head }: RecordContext,
): SignOffRole {
  if (gate !== SIGNED_GATE) {
    throw new InputError(
      `gate: the policy asks for sign-offs at the gate "${SIGNED_GATE}" only`,
    );
  }
  const role = policy.signOffs.find(each => each.role === name);
  if (!role) {
    throw new InputError(`role: "${name}" is not a role of the policy`);
  }
  if (!scorecard.signOffs.some(state => state.role === name)) {
    throw new InputError(
      `role: the policy does not ask ${role.title} for a model of tier ${scorecard.tier}`,
    );
  }
  conditions.forEach(({ dueOn }, index) => {
    if (isPastDay(dueOn, new Date(head.recordedAt))) {
      throw new InputError(`conditions[${index}].dueOn: lies in the past`);
    }
  });
  return role;
}

function refuseExcluded(
  role: SignOffRole,
  signer: Person,
  context: RecordContext,
): void {
  const exclusion = exclusionOf(signer, role.role, context);
  if (exclusion) {
    throw new NotAllowedError(
      `${signer.userRef} cannot sign off ${context.head.entityRef}: ${signer.userRef} ${exclusion}`,
    );
  }
}

function toSignOff(
  content: NewSignOff,
  role: SignOffRole,
  membership: string[],
  subject: Subject,
  { head, scorecard }: RecordContext,
): SignOff {
  return {
    ...content,
    ...head,
    subject,
    membership,
    expiresAt: endOfValidity(
      new Date(head.recordedAt),
      role.validFor[scorecard.tier],
    ),
  };
}

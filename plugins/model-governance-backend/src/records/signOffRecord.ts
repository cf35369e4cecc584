import { ConflictError, InputError } from '@backstage/errors';
import {
  addDuration,
  digestOf,
  highestTier,
  SIGNED_GATE,
  subjectFor,
  type NewSignOff,
  type Policy,
  type RiskTier,
  type SignOff,
  type SignOffRole,
  type Subject,
  type SubjectToSign,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { ActContext } from './acts/ActContext';
import { holdRole, type HeldRole } from './acts/holdRole';
import { refuseExcluded } from './acts/refuseExcluded';
import { membershipIn } from './membershipIn';
import type { Person } from './Person';
import type { RecordContext } from './RecordWriter';
import { refuseRefused } from './refuseRefused';
import { refuseRepeated } from './refuseRepeated';
import { isPastDay } from './validity';

/**
 * Makes the record of a sign-off by a person of today.
 *
 * @throws NotAllowedError where the person does not hold the role, or must not sign this model
 * @throws ConflictError where the subject is no longer the one that the person saw, or is signed already
 * @throws InputError naming the field that does not fit the policy or the model
 */
export function signOffRecord(
  content: NewSignOff,
  context: ActContext,
): SignOff {
  const toSign = subjectFor(context.input, content);
  checkAsked(content, toSign, context);
  const { role, held } = holdRole(content, context);
  refuseExcluded('sign off', role.role, context, toSign);
  refuseStopped(context);
  if (content.subjectDigest !== toSign.subjectDigest) {
    throw new ConflictError(
      'subjectDigest: the model, its evidence or the policy changed since it was shown; look at it again before signing',
    );
  }
  if (content.decision !== 'rejected') {
    refuseProhibited(content, toSign.subject, context);
    refuseBlocked(content, toSign.subject);
    refuseRefused(toSign.subject, context);
  }
  refuseRepeated(content, toSign.subject, context);
  return toSignOff(content, role, held, toSign, context);
}

/**
 * Makes the record of a sign-off of an older system. What its signer saw cannot be shown again, so it is bound to the
 * facts of the day of the import, under the version that it names. Its membership is what can still be found. What blocks
 * production on the day of the import need not have blocked it then; while it does, the approval does not count.
 *
 * @throws NotAllowedError where the person must not sign this model
 * @throws ConflictError where the person has signed it already
 * @throws InputError naming the field that does not fit the policy, or an approval of a prohibited use
 */
export function importedSignOffRecord(
  content: Omit<NewSignOff, 'subjectDigest'>,
  signer: Person,
  policy: Policy,
  context: RecordContext,
): SignOff {
  const { head, input } = context;
  const { useCases } = content;
  const now = subjectFor(input, { useCases });
  const role = checkAsked(content, now, { ...context, policy });
  const acting: ActContext = { ...context, policy, person: signer };
  refuseExcluded('sign off', role.role, acting, now);
  const subject = {
    ...now.subject,
    bound: {
      ...now.subject.bound,
      version: head.modelVersion,
      digest: head.modelDigest,
    },
  };
  const subjectDigest = digestOf(subject);
  if (content.decision !== 'rejected') {
    refuseProhibited(content, subject, context);
  }
  refuseRepeated(content, subject, acting);
  return toSignOff(
    { ...content, subjectDigest },
    role,
    { membership: membershipIn(role, signer) ?? [] },
    { ...now, subject, subjectDigest },
    context,
  );
}

function checkAsked(
  { gate, role: name, conditions }: Omit<NewSignOff, 'subjectDigest'>,
  { signOffs, subject }: SubjectToSign,
  { policy, head }: Pick<ActContext, 'policy' | 'head'>,
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
  if (!signOffs.some(state => state.role === name)) {
    throw new InputError(
      `role: the policy does not ask ${role.title} for a model of tier ${tierOf(
        subject,
      )}`,
    );
  }
  conditions.forEach(({ dueOn }, index) => {
    if (isPastDay(dueOn, new Date(head.recordedAt))) {
      throw new InputError(`conditions[${index}].dueOn: lies in the past`);
    }
  });
  return role;
}

function refuseStopped({ scorecard, head }: RecordContext): void {
  if (scorecard.suspension) {
    throw new ConflictError(
      `${head.entityRef} is suspended (${scorecard.suspension.reason}); it is signed again after the suspension is lifted`,
    );
  }
}

/** A use is prohibited whatever the version. */
function refuseProhibited(
  { decision }: Pick<NewSignOff, 'decision'>,
  { bound }: Subject,
  { scorecard }: RecordContext,
): void {
  const names = bound.useCases.map(({ name }) => name);
  const blocked = scorecard.standings.find(
    ({ useCase, status }) => status === 'blocked' && names.includes(useCase),
  );
  if (blocked) {
    throw new InputError(
      `decision: cannot be "${decision}": ${blocked.reason}`,
    );
  }
}

function refuseBlocked({ decision }: NewSignOff, subject: Subject): void {
  if (subject.openBlockers.length) {
    throw new InputError(
      `decision: cannot be "${decision}" while requirements that block production are open: ${subject.openBlockers.join(
        ', ',
      )}`,
    );
  }
}

function toSignOff(
  content: NewSignOff,
  role: SignOffRole,
  held: HeldRole,
  { subject }: SubjectToSign,
  { head }: RecordContext,
): SignOff {
  const { version, digest } = subject.bound;
  return {
    ...content,
    ...head,
    ...held,
    modelVersion: version,
    modelDigest: digest,
    subject,
    expiresAt: addDuration(head.recordedAt, role.validFor[tierOf(subject)]),
  };
}

/** The tier of the gravest use that is signed. */
function tierOf({ bound }: Subject): RiskTier {
  return highestTier(bound.useCases.map(({ tier }) => tier)) ?? 'critical';
}

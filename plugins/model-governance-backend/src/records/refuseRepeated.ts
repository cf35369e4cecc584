import { ConflictError } from '@backstage/errors';
import type {
  NewSignOff,
  SignOffState,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { ActContext } from './acts/ActContext';
import { personsOf } from './acts/personsOf';
import { endOfValidity } from './validity';

type Decision = SignOffState['decisions'][number];

/**
 * Refuses a signature that would give a person a second voice: beside their deputy, beside who they stand in for, or a
 * second time. A decision may be changed by who took it, and repeated once its renewal is open.
 *
 * @param signOffs - what was decided on the subject
 * @throws ConflictError saying who has signed
 */
export function refuseRepeated(
  { role, decision }: Pick<NewSignOff, 'role' | 'decision'>,
  signOffs: readonly SignOffState[],
  context: ActContext,
): void {
  const { person, principal } = context;
  const voices = personsOf(context).map(({ userRef }) => userRef);
  const taken = signOffs
    .filter(state => state.role === role)
    .flatMap(({ decisions }) => decisions)
    .filter(
      ({ inForce, signedBy, onBehalfOf }) =>
        inForce &&
        (voices.includes(signedBy) ||
          (onBehalfOf !== undefined && voices.includes(onBehalfOf))),
    )
    .sort((a, b) => Date.parse(b.signedAt) - Date.parse(a.signedAt));
  const isOwn = ({ signedBy, onBehalfOf }: Decision) =>
    signedBy === person.userRef && onBehalfOf === principal?.userRef;

  const others = taken.find(each => !isOwn(each));
  if (others) {
    throw new ConflictError(
      `${others.signedBy} has signed this as ${role}${
        others.onBehalfOf ? ` for ${others.onBehalfOf}` : ''
      } already; a person and their deputy have one voice`,
    );
  }
  const newest = taken.find(isOwn);
  if (newest?.decision === decision && !isRenewable(newest, context)) {
    throw new ConflictError(
      `${person.userRef} has signed this as ${role} already`,
    );
  }
}

function isRenewable(
  { expiresAt, decision }: Decision,
  { now, policy }: ActContext,
): boolean {
  return (
    decision !== 'rejected' &&
    expiresAt !== undefined &&
    expiresAt <= endOfValidity(now, policy.approvals.renewalOpens)
  );
}

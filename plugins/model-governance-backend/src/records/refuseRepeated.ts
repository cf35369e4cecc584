import { ConflictError } from '@backstage/errors';
import {
  addDuration,
  type NewSignOff,
  type SignOffState,
  type Subject,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { ActContext } from './acts/ActContext';
import { personsOf } from './acts/personsOf';

type Decision = SignOffState['decisions'][number];

/**
 * Refuses a signature that would give a person a second voice: beside their deputy, beside who they stand in for, or a
 * second time. A decision may be changed by who took it, extended to further uses, and repeated once its renewal is open.
 * Of a version that the model does not name any more, as an older system may tell of, nothing is known.
 *
 * @throws ConflictError saying who has signed
 */
export function refuseRepeated(
  { role, decision }: Pick<NewSignOff, 'role' | 'decision'>,
  subject: Subject,
  context: ActContext,
): void {
  const { person, principal } = context;
  const voices = personsOf(context).map(({ userRef }) => userRef);
  const isTaken = ({ inForce, signedBy, onBehalfOf }: Decision) =>
    inForce &&
    (voices.includes(signedBy) ||
      (onBehalfOf !== undefined && voices.includes(onBehalfOf)));
  const isOwn = ({ signedBy, onBehalfOf }: Decision) =>
    signedBy === person.userRef && onBehalfOf === principal?.userRef;

  const taken = decisionsByUse(role, subject, context).map(decisions =>
    decisions.filter(isTaken),
  );
  const other = taken.flat().find(each => !isOwn(each));
  if (other) {
    throw new ConflictError(
      `${other.signedBy} has signed this as ${role}${
        other.onBehalfOf ? ` for ${other.onBehalfOf}` : ''
      } already; a person and their deputy have one voice`,
    );
  }
  const isRepeated =
    taken.length > 0 &&
    taken.every(
      ([newest]: (Decision | undefined)[]) =>
        newest?.decision === decision && !isRenewable(newest, context),
    );
  if (isRepeated) {
    throw new ConflictError(
      `${person.userRef} has signed this as ${role} already`,
    );
  }
}

/** What was decided in a role for each signed use that asks it, the newest first. */
function decisionsByUse(
  role: string,
  { bound }: Subject,
  { scorecard }: ActContext,
): Decision[][] {
  const names = bound.useCases.map(({ name }) => name);
  return scorecard.standings
    .filter(
      ({ version, useCase }) =>
        version === bound.version && names.includes(useCase),
    )
    .flatMap(({ signOffs }) => signOffs.filter(state => state.role === role))
    .map(({ decisions }) =>
      [...decisions].sort(
        (a, b) => Date.parse(b.signedAt) - Date.parse(a.signedAt),
      ),
    );
}

function isRenewable(
  { expiresAt, decision }: Decision,
  { head, policy }: Pick<ActContext, 'head' | 'policy'>,
): boolean {
  return (
    decision !== 'rejected' &&
    expiresAt !== undefined &&
    expiresAt <= addDuration(head.recordedAt, policy.approvals.renewalOpens)
  );
}

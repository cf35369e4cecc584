import type { BoundFactChange } from '../records';
import type { GovernanceStatus } from '../terms';
import { boundFactChanges } from './boundFactChanges';
import type { Situation } from './Situation';
import { whyUnassessed } from './whyUnassessed';

/** Why a status holds, in one sentence, and what changed since it was signed. */
export interface StatusGround {
  reason: string;
  changes?: BoundFactChange[];
}

/** A status and when it holds. */
export interface StatusRule {
  status: GovernanceStatus;
  ground(situation: Situation): StatusGround | undefined;
}

/** The rules of statuses in the order of `GOVERNANCE_STATUSES`: the first that holds wins; none: `unassessed`. */
export const STATUS_RULES: readonly StatusRule[] = [
  { status: 'retired', ground: ended },
  { status: 'blocked', ground: prohibitedUse },
  { status: 'suspended', ground: stopped },
  { status: 'revoked', ground: approvalWithdrawn },
  { status: 'stale', ground: approvalOfSomethingElse },
  { status: 'expired', ground: approvalRunOut },
  { status: 'approved-with-conditions', ground: conditionalApproval },
  { status: 'approved', ground: approval },
  { status: 'rejected', ground: refusal },
  { status: 'in-review', ground: review },
  { status: 'draft', ground: assessedOnly },
];

function ended({ decommission }: Situation): StatusGround | undefined {
  return decommission && { reason: `Ended: ${decommission.reason}` };
}

/** A prohibition does not run out with its assessment: only another assessment lifts it. */
function prohibitedUse({ risk }: Situation): StatusGround | undefined {
  return risk.prohibition
    ? { reason: `Prohibited under the EU AI Act: ${risk.useCase.name}.` }
    : undefined;
}

function stopped({ suspension }: Situation): StatusGround | undefined {
  return suspension && { reason: `Suspended: ${suspension.reason}` };
}

function approvalWithdrawn({
  approvals: { revoked },
}: Situation): StatusGround | undefined {
  return revoked && { reason: 'Its approval was revoked.' };
}

/** Where nobody has to sign what is there now, an approval of something else is past, and nothing needs signing anew. */
function approvalOfSomethingElse({
  approvals: { inForce, lapsed, ofOtherFacts },
  risk,
  openBlockers,
  signOffs,
  bound,
  reassessment,
  rejectedEvidence,
  failing,
}: Situation): StatusGround | undefined {
  const signed = inForce ? bound : ofOtherFacts;
  if (!signed || lapsed) {
    return undefined;
  }
  const changes = boundFactChanges(signed, bound);
  if (!risk.valid) {
    return { reason: `Approved; since then: ${whyUnassessed(risk)}.`, changes };
  }
  if (changes.length > 0 && signOffs.length > 0) {
    const paths = changes.map(({ path }) => path).join(', ');
    return { reason: `Approved; since then changed: ${paths}.`, changes };
  }
  if (reassessment?.overdue) {
    return {
      reason: `Approved; since then due to be assessed anew, by ${reassessment.dueAt.slice(
        0,
        10,
      )}.`,
      changes: reassessment.changes,
    };
  }
  if (rejectedEvidence.length > 0) {
    return {
      reason: `Approved; since then rejected: ${rejectedEvidence.join(', ')}.`,
    };
  }
  const reopened = new Set(
    [
      ...openBlockers.filter(({ requirementId }) =>
        inForce?.some(
          ({ subject }) => !subject.openBlockers.includes(requirementId),
        ),
      ),
      ...failing,
    ].map(({ title }) => title),
  );
  return reopened.size > 0
    ? {
        reason: `Approved; since then no longer met: ${[...reopened].join(
          ', ',
        )}.`,
      }
    : undefined;
}

function approvalRunOut({
  approvals: { lapsed },
}: Situation): StatusGround | undefined {
  return lapsed && { reason: 'The signatures of the approval have run out.' };
}

function conditionalApproval(situation: Situation): StatusGround | undefined {
  const open = situation.conditions.filter(({ state }) => state !== 'closed');
  return open.length > 0 && approval(situation)
    ? {
        reason: `Approved under ${
          open.length === 1 ? 'one condition' : `${open.length} conditions`
        }.`,
      }
    : undefined;
}

function approval({
  approvals: { inForce, inGrace, inherited, until },
  risk,
  openBlockers,
  signOffs,
}: Situation): StatusGround | undefined {
  if (!risk.valid || openBlockers.length > 0) {
    return undefined;
  }
  if (signOffs.length === 0) {
    return { reason: 'Approved by itself: no role has to sign for its tier.' };
  }
  if (!inForce) {
    return undefined;
  }
  if (inGrace) {
    return { reason: `Approved until ${until}; in the grace after it.` };
  }
  return {
    reason: inherited
      ? 'Approved by the change plan that was signed with an earlier version.'
      : 'Every role that has to sign has approved it as it is.',
  };
}

/** A refusal holds until what was refused changes or a new review is asked for. */
function refusal({
  risk,
  signOffs,
  reviewRequests,
}: Situation): StatusGround | undefined {
  const refused = signOffs.filter(({ decisions }) =>
    decisions.some(
      ({ decision, inForce }) => decision === 'rejected' && inForce,
    ),
  );
  const isAskedAnew = reviewRequests.some(({ state }) => state === 'open');
  return risk.valid && refused.length > 0 && !isAskedAnew
    ? { reason: `Refused: ${titles(refused).join(', ')}.` }
    : undefined;
}

function review({
  risk,
  openBlockers,
  signOffs,
  reviewRequests,
}: Situation): StatusGround | undefined {
  const isAsked = reviewRequests.some(({ state }) => state === 'open');
  const isSigned = signOffs.some(({ given }) => given > 0);
  if (!risk.valid || !(isAsked || isSigned)) {
    return undefined;
  }
  const waiting = signOffs
    .filter(({ given, required }) => given < required)
    .map(({ title, given, required }) => `${title} ${given} of ${required}`);
  return {
    reason: `${isSigned ? 'Signed in part' : 'Review requested'}; waits for ${[
      ...waiting,
      ...titles(openBlockers),
    ].join(', ')}.`,
  };
}

function assessedOnly({
  risk,
  openBlockers,
  signOffs,
  approvals: { ofOtherVersion },
  bound,
}: Situation): StatusGround | undefined {
  if (!risk.valid) {
    return undefined;
  }
  const waiting = titles(openBlockers.length > 0 ? openBlockers : signOffs);
  return {
    reason: `Assessed; waits for ${waiting.join(', ')}.`,
    changes: ofOtherVersion && boundFactChanges(ofOtherVersion, bound),
  };
}

function titles(titled: readonly { title: string }[]): string[] {
  return titled.map(({ title }) => title);
}

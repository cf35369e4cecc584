import type { BoundFactChange } from '../records';
import type { GovernanceStatus } from '../terms';
import { boundFactChanges } from './boundFactChanges';
import type { Situation } from './Situation';

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
  { status: 'blocked', ground: prohibitedUse },
  { status: 'stale', ground: approvalOfSomethingElse },
  { status: 'expired', ground: approvalRunOut },
  { status: 'approved-with-conditions', ground: conditionalApproval },
  { status: 'approved', ground: approval },
  { status: 'rejected', ground: refusal },
  { status: 'in-review', ground: review },
  { status: 'draft', ground: assessedOnly },
];

/** A prohibition does not run out with its assessment: only another assessment lifts it. */
function prohibitedUse({ useCases }: Situation): StatusGround | undefined {
  const prohibited = useCases
    .filter(({ newest }) => newest?.aiAct.class === 'prohibited')
    .map(({ useCase }) => useCase.name);
  return prohibited.length > 0
    ? { reason: `Prohibited under the EU AI Act: ${prohibited.join(', ')}.` }
    : undefined;
}

/** Where nobody has to sign what is there now, an approval of something else is past, and nothing needs signing anew. */
function approvalOfSomethingElse({
  approvals: { inForce, lapsed, ofOtherFacts },
  useCases,
  openBlockers,
  signOffs,
  bound,
}: Situation): StatusGround | undefined {
  const signed = inForce ? bound : ofOtherFacts;
  if (!signed || lapsed) {
    return undefined;
  }
  const changes = boundFactChanges(signed, bound);
  const over = useCases.filter(({ newest, valid }) => newest && !valid);
  if (over.length > 0) {
    const names = over.map(({ useCase }) => useCase.name).join(', ');
    return {
      reason: `Approved; since then assessments ended: ${names}.`,
      changes,
    };
  }
  if (changes.length > 0 && signOffs.length > 0) {
    const paths = changes.map(({ path }) => path).join(', ');
    return { reason: `Approved; since then changed: ${paths}.`, changes };
  }
  const reopened = openBlockers.filter(({ requirementId }) =>
    inForce?.some(
      ({ subject }) => !subject.openBlockers.includes(requirementId),
    ),
  );
  return reopened.length > 0
    ? {
        reason: `Approved; since then no longer met: ${titles(reopened).join(
          ', ',
        )}.`,
      }
    : undefined;
}

function approvalRunOut({
  approvals: { inForce, lapsed },
}: Situation): StatusGround | undefined {
  return lapsed && !inForce
    ? { reason: 'The signatures of the approval have run out.' }
    : undefined;
}

function conditionalApproval(situation: Situation): StatusGround | undefined {
  const conditions = situation.approvals.inForce?.flatMap(each =>
    each.decision === 'approved-with-conditions' ? each.conditions : [],
  );
  return conditions?.length && approval(situation)
    ? {
        reason: `Approved under ${
          conditions.length === 1
            ? 'one condition'
            : `${conditions.length} conditions`
        }.`,
      }
    : undefined;
}

function approval({
  approvals: { inForce },
  assessed,
  openBlockers,
  signOffs,
}: Situation): StatusGround | undefined {
  if (!assessed || openBlockers.length > 0) {
    return undefined;
  }
  if (signOffs.length === 0) {
    return { reason: 'Approved by itself: no role has to sign for its tier.' };
  }
  return inForce
    ? { reason: 'Every role that has to sign has approved it as it is.' }
    : undefined;
}

function refusal({ assessed, signOffs }: Situation): StatusGround | undefined {
  const refused = signOffs.filter(({ decisions }) => {
    const [newest] = decisions
      .filter(({ inForce }) => inForce)
      .sort((a, b) => Date.parse(b.signedAt) - Date.parse(a.signedAt));
    return newest?.decision === 'rejected';
  });
  return assessed && refused.length > 0
    ? { reason: `Refused: ${refused.map(({ title }) => title).join(', ')}.` }
    : undefined;
}

function review({
  assessed,
  openBlockers,
  signOffs,
}: Situation): StatusGround | undefined {
  if (!assessed || signOffs.every(({ given }) => given === 0)) {
    return undefined;
  }
  const waiting = signOffs
    .filter(({ given, required }) => given < required)
    .map(({ title, given, required }) => `${title} ${given} of ${required}`);
  return {
    reason: `Signed in part; waits for ${[
      ...waiting,
      ...titles(openBlockers),
    ].join(', ')}.`,
  };
}

function assessedOnly({
  assessed,
  openBlockers,
  signOffs,
}: Situation): StatusGround | undefined {
  if (!assessed) {
    return undefined;
  }
  const waiting = titles(openBlockers.length > 0 ? openBlockers : signOffs);
  return { reason: `Assessed; waits for ${waiting.join(', ')}.` };
}

function titles(titled: readonly { title: string }[]): string[] {
  return titled.map(({ title }) => title);
}

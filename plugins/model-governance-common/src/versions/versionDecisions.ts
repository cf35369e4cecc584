import type { ApprovalsOfFacts } from '../evaluate/approvalsOf';
import { boundFactChanges } from '../evaluate/boundFactChanges';
import { boundOfUse } from '../evaluate/boundOfUse';
import { conditionStates } from '../evaluate/conditionStates';
import { isShaken } from '../evaluate/isShaken';
import { newestDecisions } from '../evaluate/newestDecisions';
import { useApprovalsOf } from '../evaluate/useApprovalsOf';
import type { World } from '../evaluate/World';
import { actsOf, type BoundFacts, type SignOff } from '../records';
import type { UseCaseRisk } from '../risk';
import { addDuration } from '../terms';
import { approvalPeriods, type ApprovalPeriod } from './approvalPeriods';
import type { KnownVersion } from './KnownVersion';
import { signatureOf } from './signatureOf';
import type { VersionDecision } from './VersionHistory';

/** What was decided about one version for one use case, in the states that they have by themselves, the newest first. */
export function versionDecisions(
  world: World,
  version: KnownVersion,
  risk: UseCaseRisk,
): VersionDecision[] {
  const { approvals, bound } = useApprovalsOf(
    { ...world, signOffs: world.signOffs.filter(isConcerned) },
    version,
    risk,
  );
  const decisions = [
    ...approvals.ofVersion.flatMap(group => [
      ...approvalPeriods(world, group).map(period =>
        approvalDecision(world, group, period, bound),
      ),
      ...partialDecision(world, group, bound),
      ...rejections(world, group, bound),
    ]),
    ...automaticDecisions(world, bound),
  ];
  if (approvals.inherited && approvals.inForce) {
    decisions.push(
      inheritedDecision(world, version, bound, {
        signatures: approvals.inForce,
        until: approvals.until,
      }),
    );
  }
  return decisions.sort((a, b) => Date.parse(b.from) - Date.parse(a.from));

  /** What was decided about other versions matters only with the bounds for further ones. */
  function isConcerned({ subject }: SignOff): boolean {
    return (
      subject.bound.version === version.version ||
      subject.changePlan !== undefined
    );
  }
}

function approvalDecision(
  world: World,
  group: ApprovalsOfFacts,
  { from, until, revoked, signatures }: ApprovalPeriod,
  bound: BoundFacts,
): VersionDecision {
  const { policy, now } = world;
  const changes = boundFactChanges(group.bound, bound);
  const isOver = until !== undefined && new Date(until) <= now;
  const graceEnds = until && addDuration(until, policy.approvals.grace);
  const isStale =
    changes.length > 0 || signatures.some(each => isShaken(world, each));
  const running = isStale ? 'stale' : 'in-force';
  const over =
    graceEnds && new Date(graceEnds) > now && !isStale ? 'in-grace' : 'expired';
  const inTime = isOver ? over : running;
  const state = revoked ? 'revoked' : inTime;
  return {
    ...decisionOf(world, bound, signatures),
    outcome: signatures.some(
      ({ decision }) => decision === 'approved-with-conditions',
    )
      ? 'approved-with-conditions'
      : 'approved',
    state,
    from,
    until,
    digest: group.bound.digest,
    changes: state === 'stale' ? changes : [],
  };
}

/** Approvals of facts for which some role has too few. */
function partialDecision(
  world: World,
  { bound: signed, signOffs, sets }: ApprovalsOfFacts,
  bound: BoundFacts,
): VersionDecision[] {
  const given = newestDecisions(signOffs).filter(
    ({ id, decision }) => decision !== 'rejected' && !world.revoked.has(id),
  );
  if (sets.length > 0 || given.length === 0) {
    return [];
  }
  const changes = boundFactChanges(signed, bound);
  return [
    {
      ...decisionOf(world, bound, given),
      outcome: 'signed-in-part',
      state: changes.length > 0 ? 'stale' : 'in-force',
      from: given[0].recordedAt,
      digest: signed.digest,
      changes,
    },
  ];
}

function rejections(
  world: World,
  { bound: signed, signOffs }: ApprovalsOfFacts,
  bound: BoundFacts,
): VersionDecision[] {
  const changes = boundFactChanges(signed, bound);
  return newestDecisions(signOffs)
    .filter(({ decision }) => decision === 'rejected')
    .map(refusal => ({
      ...decisionOf(world, bound, [refusal]),
      outcome: 'rejected',
      state: changes.length > 0 ? 'stale' : 'in-force',
      from: refusal.recordedAt,
      digest: signed.digest,
      changes,
    }));
}

/** What the policy approved by itself, as it is on record. */
function automaticDecisions(
  world: World,
  bound: BoundFacts,
): VersionDecision[] {
  const [{ name }] = bound.useCases;
  return actsOf(world.records.acts, 'automatic-approval').flatMap(
    ({ subject, recordedAt }) => {
      const approved = boundOfUse(subject.bound, name);
      if (!approved || approved.version !== bound.version) {
        return [];
      }
      const changes = boundFactChanges(approved, bound);
      return [
        {
          ...decisionOf(world, bound, []),
          outcome: 'approved',
          by: 'policy',
          state: changes.length > 0 ? 'stale' : 'in-force',
          from: recordedAt,
          digest: approved.digest,
          changes,
        } satisfies VersionDecision,
      ];
    },
  );
}

function inheritedDecision(
  world: World,
  { createdAt }: KnownVersion,
  bound: BoundFacts,
  { signatures, until }: { signatures: SignOff[]; until?: string },
): VersionDecision {
  const times = signatures.map(({ recordedAt }) => recordedAt);
  return {
    ...decisionOf(world, bound, signatures),
    outcome: 'approved',
    by: 'change-plan',
    state: 'in-force',
    from: [...times, ...(createdAt ? [createdAt] : [])]
      .map(at => new Date(at).toISOString())
      .sort()
      .at(-1)!,
    until,
    digest: bound.digest,
    changes: [],
  };
}

function decisionOf(
  { policy, records, now }: World,
  bound: BoundFacts,
  signOffs: readonly SignOff[],
): Pick<VersionDecision, 'useCase' | 'by' | 'signatures' | 'conditions'> {
  return {
    useCase: bound.useCases[0].name,
    by: 'signatures',
    signatures: signOffs.map(each => signatureOf(policy, each)),
    conditions: conditionStates(signOffs, records.acts, policy, now),
  };
}

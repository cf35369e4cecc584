import { boundFactChanges } from '../evaluate/boundFactChanges';
import { boundOfUse } from '../evaluate/boundOfUse';
import { evaluate } from '../evaluate/evaluate';
import type { EvaluationInput } from '../evaluate/EvaluationInput';
import { isWithinPlan } from '../evaluate/isWithinPlan';
import { useStateOf } from '../evaluate/useStateOf';
import type { UseState } from '../evaluate/TargetState';
import { worldOf } from '../evaluate/worldOf';
import type { BoundFacts, SignOff } from '../records';
import { newestFirst } from '../records/newestFirst';
import type { Standing } from '../scorecard';
import { signatureOf } from './signatureOf';
import type { SignOffComparison } from './VersionComparison';

interface Judged {
  use: UseState;
  standing: Standing;
}

/**
 * What becomes of each approval in force on one version when another takes its place, by use case. Both are judged by the
 * evaluation itself, each as if the entity named it.
 */
export function compareSignOffs(
  from: EvaluationInput,
  to: EvaluationInput,
): SignOffComparison[] {
  const after = judge(to);
  return judge(from).flatMap((before, index) =>
    compareUse(from, before, after[index]),
  );
}

function judge(input: EvaluationInput): Judged[] {
  const { standings } = evaluate(input);
  const world = worldOf(input);
  const [version] = world.versions;
  return world.useCases.flatMap(risk =>
    standings
      .filter(
        each =>
          each.version === version.version &&
          each.useCase === risk.useCase.name,
      )
      .map(standing => ({ use: useStateOf(world, version, risk), standing })),
  );
}

function compareUse(
  { policy }: EvaluationInput,
  before: Judged,
  after: Judged,
): SignOffComparison {
  const { approvals } = before.use;
  const signed = approvals.inForce ?? [];
  const [newest] = newestFirst(signed);
  const changePlan = newest?.subject.changePlan;
  const changes = changesSince(newest, after.use.bound);
  const outcome = outcomeOf(before, after);
  return {
    useCase: before.standing.useCase,
    outcome,
    signatures: signed.map(each => signatureOf(policy, each)),
    until: approvals.until,
    changePlan,
    changes,
    reason: reasonOf(outcome, before, after, changes),
    before: {
      status: before.standing.status,
      reason: before.standing.reason,
    },
    after: {
      status: after.standing.status,
      reason: after.standing.reason,
      openBlockers: after.use.openBlockers.map(({ requirementId, title }) => ({
        requirementId,
        title,
      })),
    },
  };
}

/** What differs from what was signed, and whether the change plan would allow each fact alone. */
function changesSince(
  signOff: SignOff | undefined,
  bound: BoundFacts,
): SignOffComparison['changes'] {
  const signed =
    signOff && boundOfUse(signOff.subject.bound, bound.useCases[0].name);
  if (!signed) {
    return [];
  }
  const { version, digest, datasets } = bound;
  const alone: Record<string, BoundFacts> = {
    version: { ...signed, version },
    digest: { ...signed, digest },
    datasets: { ...signed, datasets },
  };
  return boundFactChanges(signed, bound).map(change => ({
    ...change,
    allowed:
      change.path in alone &&
      isWithinPlan(signOff.subject.changePlan, signed, alone[change.path]),
  }));
}

function outcomeOf(
  before: Judged,
  after: Judged,
): SignOffComparison['outcome'] {
  const signed = before.use.approvals.inForce ?? [];
  const isByPolicy = before.standing.approvedBy === 'policy';
  if (signed.length === 0 && !isByPolicy) {
    return 'none';
  }
  if (after.use.signOffs.length === 0) {
    return 'not-needed';
  }
  const { inForce, inherited } = after.use.approvals;
  if (!inForce) {
    return 'stale';
  }
  return inherited && inForce.some(each => signed.includes(each))
    ? 'carries-over'
    : 'approved-otherwise';
}

/** Why, as findings and standings say it. */
function reasonOf(
  outcome: SignOffComparison['outcome'],
  before: Judged,
  after: Judged,
  changes: SignOffComparison['changes'],
): string {
  if (outcome === 'none') {
    return before.standing.reason;
  }
  if (outcome !== 'stale' || changes.length === 0) {
    return after.standing.reason;
  }
  const paths = changes.map(({ path }) => path).join(', ');
  return `Approved; since then changed: ${paths}.`;
}

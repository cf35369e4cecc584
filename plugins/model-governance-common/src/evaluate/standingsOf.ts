import { actsOf } from '../records';
import { newestFirst } from '../records/newestFirst';
import type {
  ConditionState,
  ReassessmentState,
  ReviewRequestState,
  Standing,
  SuspensionState,
} from '../scorecard';
import type { Situation } from './Situation';
import { statusOf } from './statusOf';
import type { UseState } from './TargetState';
import type { World } from './World';

/** What statuses are decided by, beside what holds for each version and use case. */
export interface ModelState {
  conditions: readonly ConditionState[];
  reviewRequests: readonly ReviewRequestState[];
  reassessments: readonly ReassessmentState[];
  suspension?: SuspensionState;
}

/** Where each version stands for each use case. */
export function standingsOf(
  { records, rejectedEvidence }: World,
  uses: readonly UseState[],
  model: ModelState,
): Standing[] {
  const [decommission] = newestFirst(actsOf(records.acts, 'decommission'));
  return uses.map(use => {
    const { version, risk, approvals, signOffs, openBlockers } = use;
    const useCase = risk.useCase.name;
    const found = statusOf({
      ...use,
      conditions: model.conditions.filter(({ signOffId }) =>
        approvals.given.some(({ id }) => id === signOffId),
      ),
      ...brokenReliance(use, rejectedEvidence),
      reviewRequests: model.reviewRequests.filter(
        request =>
          request.version === version.version &&
          request.useCases.includes(useCase),
      ),
      reassessment: model.reassessments.find(each => each.useCase === useCase),
      suspension: model.suspension,
      decommission,
    });
    return {
      version: version.version,
      digest: version.digest,
      live: version.live,
      useCase,
      tier: risk.tier,
      ...found,
      approvedUntil: approvals.until,
      approvedBy: found.status.startsWith('approved')
        ? approvedBy(use)
        : undefined,
      openBlockers: openBlockers.map(({ requirementId }) => requirementId),
      signOffs,
    };
  });
}

/** What the approval in force relies on and is no more: evidence that was rejected, requirements that fail now. */
function brokenReliance(
  { approvals, findings }: UseState,
  rejected: ReadonlyMap<string, string>,
): Pick<Situation, 'rejectedEvidence' | 'failing'> {
  const relied = (approvals.inForce ?? []).flatMap(
    ({ subject }) => subject.evidence,
  );
  const titles = relied.flatMap(
    ({ evidenceId }) => rejected.get(evidenceId) ?? [],
  );
  return {
    rejectedEvidence: [...new Set(titles)].sort(),
    failing: findings.filter(
      ({ requirementId, outcome }) =>
        outcome === 'fail' &&
        relied.some(each => each.requirementId === requirementId),
    ),
  };
}

function approvedBy({ approvals, signOffs }: UseState): Standing['approvedBy'] {
  if (signOffs.length === 0) {
    return 'policy';
  }
  return approvals.inherited ? 'change-plan' : 'signatures';
}

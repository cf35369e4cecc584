import { actsOf } from '../records';
import { newestFirst } from '../records/newestFirst';
import type {
  ConditionState,
  ReassessmentState,
  ReviewRequestState,
  Standing,
  SuspensionState,
} from '../scorecard';
import { rejectedEvidence } from './rejectedEvidence';
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
  { records }: World,
  uses: readonly UseState[],
  model: ModelState,
): Standing[] {
  const [decommission] = newestFirst(actsOf(records.acts, 'decommission'));
  return uses.map(use => {
    const { version, risk, approvals, signOffs, openBlockers } = use;
    const { inForce = [] } = approvals;
    const useCase = risk.useCase.name;
    const found = statusOf({
      ...use,
      conditions: model.conditions.filter(({ signOffId }) =>
        inForce.some(({ id }) => id === signOffId),
      ),
      rejectedEvidence: rejectedEvidence(inForce, records),
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

function approvedBy({ approvals, signOffs }: UseState): Standing['approvedBy'] {
  if (signOffs.length === 0) {
    return 'policy';
  }
  return approvals.inherited ? 'change-plan' : 'signatures';
}

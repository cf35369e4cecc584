import type { BoundFacts, Decommission } from '../records';
import type { UseCaseRisk } from '../risk';
import type {
  ConditionState,
  Finding,
  ReassessmentState,
  ReviewRequestState,
  SignOffState,
  SuspensionState,
} from '../scorecard';
import type { Approvals } from './approvalsOf';

/** What the status of one version for one use case is decided by. */
export interface Situation {
  risk: UseCaseRisk;
  /** Open requirements that block production for it, other than the signature. */
  openBlockers: readonly Pick<Finding, 'requirementId' | 'title'>[];
  /** The roles that are asked to sign. */
  signOffs: readonly SignOffState[];
  approvals: Approvals;
  bound: BoundFacts;
  /** The conditions of the approval in force. */
  conditions: readonly ConditionState[];
  /** Titles of evidence that the approval in force relies on and that has been rejected since. */
  rejectedEvidence: readonly string[];
  /** Findings that fail now and whose evidence the approval in force relies on. */
  failing: readonly Pick<Finding, 'requirementId' | 'title'>[];
  /** The requests for review of this version and use case. */
  reviewRequests: readonly ReviewRequestState[];
  reassessment?: ReassessmentState;
  suspension?: SuspensionState;
  decommission?: Decommission;
}

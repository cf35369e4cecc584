import type { PredicateFacts } from '../facts';
import type { BoundFacts } from '../records';
import type { UseCaseRisk } from '../risk';
import type { Finding, SignOffState } from '../scorecard';
import type { Approvals } from './approvalsOf';
import type { ModelVersion } from './versionsOf';

/** What holds for one version and some of its use cases. */
export interface TargetState {
  facts: PredicateFacts;
  bound: BoundFacts;
  signOffs: SignOffState[];
  findings: Finding[];
  /** Open requirements that block production, other than the signature. */
  openBlockers: Finding[];
}

/** What holds for one version and one use case. */
export interface UseState extends TargetState {
  version: ModelVersion;
  risk: UseCaseRisk;
  approvals: Approvals;
}

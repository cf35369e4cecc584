import type { BoundFacts } from '../records';
import type { UseCaseRisk } from '../risk';
import type { Finding, SignOffState } from '../scorecard';
import type { Approvals } from './approvalsOf';

/** What the status of one version of a model is decided by. */
export interface Situation {
  useCases: readonly UseCaseRisk[];
  /** Every active use case has a valid assessment. */
  assessed: boolean;
  /** Open requirements that block production, other than the signature. */
  openBlockers: readonly Pick<Finding, 'requirementId' | 'title'>[];
  /** The roles that are asked to sign. */
  signOffs: readonly SignOffState[];
  approvals: Approvals;
  bound: BoundFacts;
}

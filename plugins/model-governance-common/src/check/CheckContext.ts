import type { PredicateFacts } from '../facts';
import type { Policy } from '../policy';
import type { ModelRecords } from '../records';
import type { UseCaseRisk } from '../risk/UseCaseRisk';
import type { SignOffState } from '../scorecard';
import type { Outcome } from '../terms';

/** Everything that a check may look at. @public */
export interface CheckContext {
  facts: PredicateFacts;
  records: ModelRecords;
  policy: Policy;
  now: Date;
  /** The active use cases with their assessments. */
  useCases: UseCaseRisk[];
  /** The sign-off roles that the policy asks. */
  signOffs: SignOffState[];
  /** When requirements came into the policy that were not in its first one, ISO 8601 by id. */
  requirementsSince?: Readonly<Record<string, string>>;
  /** When the version was first approved by anybody. */
  signedAt?: string;
  /** How many living people hold each role; absent: not known. */
  roleHolders?: Readonly<Record<string, number>>;
  /** The outcomes of the requirements answered before, by id: residual risk rests on them. */
  outcomes: ReadonlyMap<string, Outcome>;
}

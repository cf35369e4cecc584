import type { ModelFacts } from '../facts';
import type { Policy } from '../policy';
import type { ModelRecords } from '../records';

/** What a scorecard is computed of. @public */
export interface EvaluationInput {
  facts: ModelFacts;
  records: ModelRecords;
  policy: Policy;
  now: Date;
  /** Whether the catalog still knows the model; absent: it does. */
  registered?: boolean;
  /**
   * When requirements came into the policy that were not in the first one, ISO 8601 by id: for a time they do not touch
   * what was signed before.
   */
  requirementsSince?: Readonly<Record<string, string>>;
  /** How many living people hold each role of the policy; absent: not known. */
  roleHolders?: Readonly<Record<string, number>>;
}

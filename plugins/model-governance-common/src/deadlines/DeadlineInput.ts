import type { ModelFacts } from '../facts';
import type { Policy } from '../policy';
import type { ModelRecords } from '../records';
import type { Finding, Standing } from '../scorecard';

/** What the deadlines of a model are computed of. @public */
export interface DeadlineInput {
  facts: Pick<ModelFacts, 'owner' | 'model' | 'useCases'>;
  /** Of its scorecard at `now`. */
  findings: readonly Finding[];
  /** Of the same scorecard: what is in force of each version for each use case. */
  standings: readonly Standing[];
  records: ModelRecords;
  policy: Policy;
  now: Date;
}

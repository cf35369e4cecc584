import type { ModelFacts } from '../facts';
import type { Policy } from '../policy';
import type { ModelRecords } from '../records';

/** What a scorecard is computed of. @public */
export interface EvaluationInput {
  facts: ModelFacts;
  records: ModelRecords;
  policy: Policy;
  now: Date;
}

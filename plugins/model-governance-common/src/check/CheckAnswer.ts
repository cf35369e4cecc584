import type { Finding } from '../scorecard';

/** What a check says of its requirement; the rest of a finding comes of the requirement itself. */
export type CheckAnswer = Pick<Finding, 'outcome' | 'reason'> &
  Partial<Pick<Finding, 'evidenceIds' | 'action' | 'changesAt'>>;

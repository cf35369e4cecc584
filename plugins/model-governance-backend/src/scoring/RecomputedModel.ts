import type {
  Deadline,
  Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { ModelState } from './Scorer';

/** A model that was just computed anew. */
export interface RecomputedModel extends ModelState {
  /** The scorecard that was stored; absent for a model that is new. */
  before?: Scorecard;
  deadlines: Deadline[];
}

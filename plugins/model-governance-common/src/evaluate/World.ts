import type { ModelFacts, PredicateFacts } from '../facts';
import type { SignOff, Subject } from '../records';
import type { UseCaseRisk } from '../risk';
import type { WaiverState } from '../scorecard';
import type { EvaluationInput } from './EvaluationInput';
import type { ModelVersion } from './versionsOf';

/** What is the same for every version and use case of a model. */
export interface World extends EvaluationInput {
  /** What the entity states, before assessments settle what it leaves open. */
  stated: ModelFacts;
  facts: PredicateFacts;
  useCases: readonly UseCaseRisk[];
  versions: readonly ModelVersion[];
  waivers: readonly WaiverState[];
  /** Decisions at the gate that is signed for. */
  signOffs: readonly SignOff[];
  /** Ids of the sign-offs that were revoked. */
  revoked: ReadonlySet<string>;
  /** Titles of the evidence that was rejected, or found to be another, by its id. */
  rejectedEvidence: ReadonlyMap<string, string>;
  /** Why a signature does not count any more, for what its signer did since. */
  overlap(signOff: SignOff): string | undefined;
  /** The bounds for new versions that a signer of now would sign. */
  changePlan: Subject['changePlan'];
}

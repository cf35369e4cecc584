import type { UseCase } from '../entity';
import type { Assessment } from '../records';
import type { ConfirmationState } from '../scorecard';
import type { RiskTier } from '../terms';

/** One active use case of a model and the risk that it is judged by. @public */
export interface UseCaseRisk {
  useCase: UseCase;
  /** Its newest assessment, whether it counts or not. */
  newest?: Assessment;
  /** Where the newest assessment stands; absent where there is none. */
  confirmation?: ConfirmationState;
  /** The roles that the newest assessment still waits for. */
  awaitedRoles: string[];
  /** Whether the newest assessment counts unconfirmed and was drawn to be looked at all the same. */
  sampled: boolean;
  /** The newest assessment that counts, whether it is in force, waiting to be superseded, or over. */
  counted?: Assessment;
  /** The assessment in force, while it has not expired. */
  valid?: Assessment;
  /** The assessment that prohibits the use; it does not end until another one is confirmed by all who may lift it. */
  prohibition?: Assessment;
  /** The tier in force: that of the valid assessment, else that of unassessed models; never under a floor. */
  tier: RiskTier;
}

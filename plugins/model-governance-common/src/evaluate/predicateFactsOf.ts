import type { PredicateFacts } from '../facts';
import type { EvaluationInput } from './EvaluationInput';
import { judgedFacts } from './judgedFacts';

/**
 * The facts that conditions are asked of: those of the model, what its valid assessments say, the highest tier and the
 * gravest AI Act class of its active use cases. A use case without a valid assessment is judged by the policy's
 * `unassessedTier`; a tier is never under a floor.
 *
 * @public
 */
export function predicateFactsOf(input: EvaluationInput): PredicateFacts {
  return judgedFacts(input).facts;
}

import type {
  PolicyCoverage,
  PolicyCoverageQuery,
  PolicySimulation,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { ParsedSimulation } from '../simulation/ParsedSimulation';

/** What can be asked of the policy and all models together, on behalf of a reader. */
export interface PolicyService<Reader> {
  getCoverage(
    query: PolicyCoverageQuery,
    reader: Reader,
  ): Promise<PolicyCoverage>;
  /** @param signal - Aborted when nobody waits for the answer any more. */
  simulate(
    request: ParsedSimulation,
    reader: Reader,
    signal: AbortSignal,
  ): Promise<PolicySimulation>;
}

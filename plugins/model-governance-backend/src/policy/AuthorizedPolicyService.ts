import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  policyReadPermission,
  policySimulatePermission,
  type PolicyCoverageQuery,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { ModelAuthorizer } from '../access/ModelAuthorizer';
import type { ReadScope } from '../access/ReadScope';
import type { ParsedSimulation } from '../simulation/ParsedSimulation';
import type { PolicyService } from './PolicyService';

/** Asks for permission first, and lets nobody count models that they may not read. */
export class AuthorizedPolicyService
  implements PolicyService<BackstageCredentials>
{
  readonly #service: PolicyService<ReadScope>;
  readonly #authorizer: ModelAuthorizer;

  constructor(service: PolicyService<ReadScope>, authorizer: ModelAuthorizer) {
    this.#service = service;
    this.#authorizer = authorizer;
  }

  async getCoverage(
    query: PolicyCoverageQuery,
    credentials: BackstageCredentials,
  ) {
    await this.#authorizer.authorize(policyReadPermission, credentials);
    const scope = await this.#authorizer.readScope(credentials);
    return this.#service.getCoverage(query, scope);
  }

  async simulate(
    request: ParsedSimulation,
    credentials: BackstageCredentials,
    signal: AbortSignal,
  ) {
    await this.#authorizer.authorize(policySimulatePermission, credentials);
    const scope = await this.#authorizer.readScope(credentials);
    return this.#service.simulate(request, scope, signal);
  }
}

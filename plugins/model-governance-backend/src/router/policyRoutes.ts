import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { OPERATIONS } from '@modelgov/backstage-plugin-model-governance-common';
import type express from 'express';
import type { AuthorizedPolicyService } from '../policy/AuthorizedPolicyService';
import { route } from './route';

/** Adds the routes that ask something of the policy and all models together. */
export function policyRoutes(
  router: express.Router,
  deps: {
    policyService: AuthorizedPolicyService;
    reader(request: express.Request): Promise<BackstageCredentials>;
  },
): void {
  const { policyService, reader } = deps;
  route(router, OPERATIONS.getPolicyCoverage, async ({ request, query }) =>
    policyService.getCoverage(query, await reader(request)),
  );
  route(router, OPERATIONS.simulatePolicy, async ({ request, body, signal }) =>
    policyService.simulate(body, await reader(request), signal),
  );
}

import type {
  AuditorService,
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { OPERATIONS } from '@modelgov/backstage-plugin-model-governance-common';
import type express from 'express';
import type { AuthorizedDelegationService } from '../delegations/AuthorizedDelegationService';
import { auditedRequest } from './auditedRequest';
import { route } from './route';

/** Adds the routes by which people lend their roles to deputies. */
export function delegationRoutes(
  router: express.Router,
  deps: {
    delegations: AuthorizedDelegationService;
    auditor: AuditorService;
    person(
      request: express.Request,
    ): Promise<BackstageCredentials<BackstageUserPrincipal>>;
  },
): void {
  const { delegations, auditor, person } = deps;
  route(router, OPERATIONS.listDelegations, async ({ request }) =>
    delegations.list(await person(request)),
  );
  route(router, OPERATIONS.createDelegation, async ({ request, body }) =>
    auditedRequest(
      auditor,
      request,
      { eventId: 'delegation-create', meta: { recordId: body.id } },
      async () => delegations.create(body, await person(request)),
    ),
  );
  route(router, OPERATIONS.endDelegation, async ({ request, body }) =>
    auditedRequest(
      auditor,
      request,
      { eventId: 'delegation-end', meta: { recordId: body.id } },
      async () =>
        delegations.end(request.params.id, body, await person(request)),
    ),
  );
}

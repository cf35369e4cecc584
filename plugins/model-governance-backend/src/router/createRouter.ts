import type {
  AuditorService,
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import {
  OPERATIONS,
  SUBMITTED_ACT_KINDS,
} from '@modelgov/backstage-plugin-model-governance-common';
import express from 'express';
import Router from 'express-promise-router';
import type { AuthorizedDelegationService } from '../delegations/AuthorizedDelegationService';
import type { AuthorizedPolicyService } from '../policy/AuthorizedPolicyService';
import type { AuthorizedLedgerService } from '../ledger/AuthorizedLedgerService';
import type { AuthorizedModelGovernanceService } from '../service/AuthorizedModelGovernanceService';
import { actRoute } from './actRoute';
import { audited } from './audited';
import { bodyErrors } from './bodyErrors';
import { delegationRoutes } from './delegationRoutes';
import { policyRoutes } from './policyRoutes';
import { ledgerRoutes } from './ledgerRoutes';
import { entityRefOf, route } from './route';
import { refuseOddBody } from './refuseOddBody';
import { refuseOddUrl } from './refuseOddUrl';
import { openApiDocument } from './openApiDocument';

/** The largest body that is read, in bytes. */
const MAX_BODY = 1024 * 1024;

/** The HTTP API: one route per operation, each in the steps parse, identify, call, respond. */
export function createRouter(options: {
  service: AuthorizedModelGovernanceService;
  delegations: AuthorizedDelegationService;
  policyService: AuthorizedPolicyService;
  ledger: AuthorizedLedgerService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): express.Router {
  const { service, delegations, policyService, httpAuth, auditor } = options;
  const reader = (request: express.Request): Promise<BackstageCredentials> =>
    httpAuth.credentials(request, { allow: ['user', 'service'] });
  const person = (request: express.Request) =>
    httpAuth.credentials(request, { allow: ['user'] });

  const router = Router();
  router.use(express.json({ limit: MAX_BODY }), bodyErrors);
  router.use(refuseOddUrl, refuseOddBody);

  router.get('/openapi.json', (_request, response) => {
    response.json(openApiDocument);
  });

  route(router, OPERATIONS.listModels, async ({ request, query }) =>
    service.listModels(query, await reader(request)),
  );
  route(router, OPERATIONS.getModelsByRefs, async ({ request, body }) => ({
    items: await service.getSummaries(body.entityRefs, await reader(request)),
  }));
  route(router, OPERATIONS.getScorecard, async ({ request }) =>
    service.getScorecard(entityRefOf(request), await reader(request)),
  );
  route(router, OPERATIONS.getHistory, async ({ request, query }) =>
    service.getHistory(entityRefOf(request), query, await reader(request)),
  );
  route(router, OPERATIONS.listAssessments, async ({ request, query }) =>
    service.listAssessments(entityRefOf(request), query, await reader(request)),
  );
  route(router, OPERATIONS.listEvidence, async ({ request, query }) =>
    service.listEvidence(entityRefOf(request), query, await reader(request)),
  );
  route(router, OPERATIONS.listSignOffs, async ({ request, query }) =>
    service.listSignOffs(entityRefOf(request), query, await reader(request)),
  );
  route(router, OPERATIONS.createAssessment, async ({ request, body }) =>
    audited(auditor, request, 'assessment-create', body.id, async () =>
      service.recordAssessment(
        entityRefOf(request),
        body,
        await person(request),
      ),
    ),
  );
  route(router, OPERATIONS.createEvidence, async ({ request, body }) =>
    audited(auditor, request, 'evidence-create', body.id, async () =>
      service.recordEvidence(
        entityRefOf(request),
        body,
        await httpAuth.credentials(request, { allow: ['user', 'service'] }),
      ),
    ),
  );
  route(router, OPERATIONS.createSignOff, async ({ request, body }) =>
    audited(auditor, request, 'sign-off-create', body.id, async () =>
      service.recordSignOff(entityRefOf(request), body, await person(request)),
    ),
  );
  route(router, OPERATIONS.getSubject, async ({ request, query }) =>
    service.getSubject(
      entityRefOf(request),
      { version: query.version, useCases: query.useCase },
      await reader(request),
    ),
  );
  route(router, OPERATIONS.getVersions, async ({ request }) =>
    service.getVersions(entityRefOf(request), await reader(request)),
  );
  route(router, OPERATIONS.compareVersions, async ({ request, query }) =>
    service.compareVersions(entityRefOf(request), query, await reader(request)),
  );
  route(router, OPERATIONS.listActs, async ({ request, query }) =>
    service.listActs(entityRefOf(request), query, await reader(request)),
  );
  for (const kind of SUBMITTED_ACT_KINDS) {
    actRoute(router, kind, { service, auditor, person });
  }
  ledgerRoutes(router, { ledger: options.ledger, auditor, reader, person });
  delegationRoutes(router, { delegations, auditor, person });
  policyRoutes(router, { policyService, reader });
  route(router, OPERATIONS.getPolicy, async ({ request }) =>
    service.getPolicy(await reader(request)),
  );
  return router;
}

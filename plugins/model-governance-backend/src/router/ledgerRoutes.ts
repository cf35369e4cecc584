import type {
  AuditorService,
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import {
  OPERATIONS,
  parseWith,
} from '@modelgov/backstage-plugin-model-governance-common';
import type express from 'express';
import type { AuthorizedLedgerService } from '../ledger/AuthorizedLedgerService';
import { auditedRequest } from './auditedRequest';
import { entityRefOf, route } from './route';

/** Adds the routes of the ledger: its entries, their verification, export and erasure. */
export function ledgerRoutes(
  router: express.Router,
  deps: {
    ledger: AuthorizedLedgerService;
    auditor: AuditorService;
    reader(request: express.Request): Promise<BackstageCredentials>;
    person(
      request: express.Request,
    ): Promise<BackstageCredentials<BackstageUserPrincipal>>;
  },
): void {
  const { ledger, auditor, reader, person } = deps;
  route(router, OPERATIONS.getLedger, async ({ request, query }) =>
    ledger.list(entityRefOf(request), query, await reader(request)),
  );
  route(router, OPERATIONS.verifyLedger, async ({ request }) =>
    ledger.verify(entityRefOf(request), await reader(request)),
  );
  router.get(OPERATIONS.exportRecord.path, async (request, response) => {
    const { format } = parseWith(
      OPERATIONS.exportRecord.query,
      request.query,
      'query',
    );
    const entityRef = entityRefOf(request);
    const { name, contentType, content } = await auditedRequest(
      auditor,
      request,
      { eventId: 'ledger-export', meta: { entityRef, format } },
      async () => ledger.export(entityRef, format, await reader(request)),
    );
    response
      .set('Content-Type', contentType)
      .set('Content-Disposition', `attachment; filename="${name}"`)
      .set('Cache-Control', 'no-store')
      .set('X-Content-Type-Options', 'nosniff')
      .send(content);
  });
  // The audit log is kept elsewhere and longer: it is told of the erasure, not of the name.
  route(router, OPERATIONS.eraseActor, async ({ request, body }) =>
    auditedRequest(
      auditor,
      request,
      {
        eventId: 'ledger-erase',
        meta: { recordId: body.id, scope: body.scope },
      },
      async () => ledger.erase(body, await person(request)),
    ),
  );
}

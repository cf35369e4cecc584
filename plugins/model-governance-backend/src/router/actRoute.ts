import type {
  AuditorService,
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import {
  actOperation,
  parseWith,
  type SubmittedActKind,
} from '@modelgov/backstage-plugin-model-governance-common';
import type express from 'express';
import type { AuthorizedModelGovernanceService } from '../service/AuthorizedModelGovernanceService';
import { audited } from './audited';
import { entityRefOf } from './route';

/** Adds the route by which people submit acts of one kind. */
export function actRoute<K extends SubmittedActKind>(
  router: express.Router,
  kind: K,
  deps: {
    service: AuthorizedModelGovernanceService;
    auditor: AuditorService;
    person(
      request: express.Request,
    ): Promise<BackstageCredentials<BackstageUserPrincipal>>;
  },
): void {
  const { path, status, body } = actOperation(kind);
  router.post(path, async (request, response) => {
    const content = parseWith(body, request.body, 'body');
    const result = await audited(
      deps.auditor,
      request,
      `${kind}-create`,
      content.id,
      async () =>
        deps.service.recordAct(
          kind,
          { entityRef: entityRefOf(request), about: request.params.about },
          content,
          await deps.person(request),
        ),
    );
    response.status(status).json(result);
  });
}

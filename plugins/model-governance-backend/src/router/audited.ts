import type { AuditorService } from '@backstage/backend-plugin-api';
import type express from 'express';
import { auditedRequest } from './auditedRequest';
import { entityRefOf } from './route';

/** Writes a record of a model, which is told to the auditor, whether it succeeds or fails. */
export async function audited<T>(
  auditor: AuditorService,
  request: express.Request,
  eventId: string,
  recordId: string,
  act: () => Promise<T>,
): Promise<T> {
  return auditedRequest(
    auditor,
    request,
    { eventId, meta: { entityRef: entityRefOf(request), recordId } },
    act,
  );
}

import type { AuditorService } from '@backstage/backend-plugin-api';
import { assertError } from '@backstage/errors';
import type express from 'express';
import { entityRefOf } from './route';

/** Does something that is told to the auditor, whether it succeeds or fails. */
export async function audited<T>(
  auditor: AuditorService,
  request: express.Request,
  eventId: string,
  recordId: string,
  act: () => Promise<T>,
): Promise<T> {
  const event = await auditor.createEvent({
    eventId,
    request,
    severityLevel: 'medium',
    meta: { entityRef: entityRefOf(request), recordId },
  });
  try {
    const result = await act();
    await event.success();
    return result;
  } catch (error) {
    assertError(error);
    await event.fail({ error });
    throw error;
  }
}

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
  let result: T;
  try {
    result = await act();
  } catch (error) {
    assertError(error);
    await event.fail({ error });
    throw error;
  }
  await event.success();
  return result;
}

import type { AuditorService } from '@backstage/backend-plugin-api';
import { assertError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type express from 'express';

/** Does something that is told to the auditor, whether it succeeds or fails. */
export async function auditedRequest<T>(
  auditor: AuditorService,
  request: express.Request,
  { eventId, meta }: { eventId: string; meta: JsonObject },
  act: () => Promise<T>,
): Promise<T> {
  const event = await auditor.createEvent({
    eventId,
    request,
    severityLevel: 'medium',
    meta,
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

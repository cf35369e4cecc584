import {
  newWaiverSchema,
  parseWith,
  type NewWaiver,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { WaiverDraft } from './WaiverDraft';

/**
 * The request to send.
 *
 * @throws InputError naming every field that does not fit
 */
export function parseWaiver(
  draft: WaiverDraft,
  id: string,
  requirementId: string,
): NewWaiver {
  return parseWith(newWaiverSchema, { id, requirementId, ...draft }, 'waiver');
}

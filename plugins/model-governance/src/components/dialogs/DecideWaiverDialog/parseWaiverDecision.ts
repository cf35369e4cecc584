import {
  newWaiverDecisionSchema,
  parseWith,
  type NewWaiverDecision,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Acting } from '../ActingFields';
import type { WaiverDecisionDraft } from './WaiverDecisionDraft';

/**
 * The decision to send.
 *
 * @throws InputError naming every field that does not fit
 */
export function parseWaiverDecision(
  { decision, comment }: WaiverDecisionDraft,
  id: string,
  acting: Acting,
): NewWaiverDecision {
  return parseWith(
    newWaiverDecisionSchema,
    { id, ...acting, decision, comment: comment.trim() || undefined },
    'decision',
  );
}

import {
  newSignOffSchema,
  parseWith,
  type NewSignOff,
  type Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { SignOffDraft } from './SignOffDraft';

/**
 * The record to send: it names the digest of what the signer saw.
 *
 * @throws InputError naming every field that does not fit
 */
export function parseSignOff(
  draft: SignOffDraft,
  id: string,
  seen: Scorecard,
): NewSignOff {
  const { role, decision, conditions, comment } = draft;
  return parseWith(
    newSignOffSchema,
    {
      id,
      role,
      decision,
      gate: seen.subject.gate,
      subjectDigest: seen.subjectDigest,
      conditions: decision === 'approved-with-conditions' ? conditions : [],
      comment: comment.trim() || undefined,
    },
    'sign-off',
  );
}

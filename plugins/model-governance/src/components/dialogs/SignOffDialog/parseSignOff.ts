import {
  newSignOffSchema,
  parseWith,
  SIGNED_GATE,
  type NewSignOff,
  type SubjectToSign,
  type Target,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Acting } from '../ActingFields';
import type { SignOffDraft } from './SignOffDraft';

/**
 * The record to send: it names the digest of what the signer saw.
 *
 * @param by - who signs for what: the id of the record, the role, and what was chosen
 * @throws InputError naming every field that does not fit
 */
export function parseSignOff(
  draft: SignOffDraft,
  by: { id: string } & Acting & Target,
  seen: SubjectToSign | undefined,
): NewSignOff {
  const { decision, conditions, comment } = draft;
  return parseWith(
    newSignOffSchema,
    {
      ...by,
      decision,
      gate: seen?.subject.gate ?? SIGNED_GATE,
      subjectDigest: seen?.subjectDigest,
      conditions: decision === 'approved-with-conditions' ? conditions : [],
      comment: comment.trim() || undefined,
    },
    'sign-off',
  );
}

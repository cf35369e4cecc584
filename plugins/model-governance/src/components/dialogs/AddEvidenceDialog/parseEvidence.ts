import { InputError, toError } from '@backstage/errors';
import {
  newEvidenceSchema,
  parseEvidencePayload,
  parseWith,
  type NewEvidence,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { EvidenceDraft } from './EvidenceDraft';
import { payloadOf } from './payloadOf';

/**
 * The record to send, checked by the schemas that the server uses, payload included. Texts that were left empty are left
 * out.
 *
 * @throws InputError naming every field that does not fit
 */
export function parseEvidence(draft: EvidenceDraft, id: string): NewEvidence {
  const { type, title, requirements, useCase, version } = draft;
  const { collectedOn, expiresOn, supersedes } = draft;
  const problems: string[] = [];
  const attempt = <T>(parse: () => T): T | undefined => {
    try {
      return parse();
    } catch (error) {
      problems.push(toError(error).message);
      return undefined;
    }
  };
  const payload =
    type && attempt(() => parseEvidencePayload(type, payloadOf(draft)));
  const evidence = attempt(() =>
    parseWith(
      newEvidenceSchema,
      {
        id,
        type,
        title,
        requirements,
        useCase,
        version,
        supersedes,
        collectedOn,
        expiresOn,
        link: draft.link.trim() || undefined,
        digest: draft.digest.trim() || undefined,
        comment: draft.comment.trim() || undefined,
        payload: payload ?? {},
      },
      'evidence',
    ),
  );
  if (!evidence || problems.length) {
    throw new InputError(problems.join('; '));
  }
  return evidence;
}

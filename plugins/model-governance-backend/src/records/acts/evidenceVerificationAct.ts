import { InputError } from '@backstage/errors';
import type {
  EvidenceVerification,
  NewEvidenceVerification,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { ActContext } from './ActContext';
import { recordOf } from './recordOf';

/** Makes the record of what the link of evidence led to when it was read, which was before the transaction. */
export function evidenceVerificationAct(
  content: NewEvidenceVerification,
  context: ActContext,
): EvidenceVerification {
  const { head, linkDigest, records } = context;
  const evidence = recordOf(records.evidence, 'evidence', context);
  if (!linkDigest) {
    throw new InputError(`link: "${evidence.title}" was not read`);
  }
  return {
    ...content,
    ...head,
    kind: 'evidence-verification',
    about: evidence.id,
    evidenceType: evidence.type,
    found: linkDigest,
    matches: linkDigest === evidence.digest,
  };
}

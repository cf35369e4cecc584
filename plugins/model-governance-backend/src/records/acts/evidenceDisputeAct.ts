import { ConflictError, InputError } from '@backstage/errors';
import {
  isSourced,
  newestAbout,
  openDispute,
  type EvidenceDispute,
  type NewEvidenceDispute,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { ActContext } from './ActContext';
import { recordOf } from './recordOf';

/**
 * Makes the record of a dispute about what a registry or a document says. What people and pipelines bring is reviewed
 * instead; what was rejected, or is not what the source says any more, counts for nothing that could be disputed.
 */
export function evidenceDisputeAct(
  content: NewEvidenceDispute,
  context: ActContext,
): EvidenceDispute {
  const { head, records } = context;
  const evidence = recordOf(records.evidence, 'evidence', context);
  const { id, title, recordedBy, sourceId, type } = evidence;
  if (!isSourced(evidence)) {
    throw new InputError(
      `about: "${title}" was brought by ${recordedBy}; what people and pipelines bring is reviewed, not disputed`,
    );
  }
  if (records.evidence.some(({ supersedes }) => supersedes === id)) {
    throw new ConflictError(
      `"${title}" cannot be disputed: ${sourceId} says something else now`,
    );
  }
  if (
    newestAbout(records.acts, 'evidence-review', id)?.decision === 'rejected'
  ) {
    throw new ConflictError(`"${title}" cannot be disputed: it was rejected`);
  }
  const open = openDispute(records.acts, id);
  if (open) {
    throw new ConflictError(
      `"${title}" cannot be disputed: ${open.recordedBy} does already; a review decides`,
    );
  }
  return {
    ...content,
    ...head,
    kind: 'evidence-dispute',
    about: id,
    evidenceType: type,
  };
}

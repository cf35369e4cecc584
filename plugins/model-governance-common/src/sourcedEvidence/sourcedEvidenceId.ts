import { digestOf } from '../digest';
import { uuidOfHash } from '../digest/uuidOfHash';
import type { ModelFacts } from '../facts';
import type { SourcedEvidence } from './SourcedEvidence';

/**
 * The id of a record of what a source says: a UUID of version 8 that is made of the model, the source, what is said of which
 * version, and the record whose place it takes; so that nothing is put on record twice, and what is said once more after
 * something else is a record of its own.
 */
export function sourcedEvidenceId(
  { uid, entityRef }: Pick<ModelFacts, 'uid' | 'entityRef'>,
  {
    source,
    sourceId,
    type,
    modelVersion,
    modelDigest,
    payload,
  }: SourcedEvidence,
  supersedes: string | undefined,
): string {
  const [, hash] = digestOf({
    uid,
    entityRef,
    source,
    sourceId,
    type,
    modelVersion,
    modelDigest,
    payload,
    supersedes,
  }).split(':');
  return uuidOfHash(hash);
}

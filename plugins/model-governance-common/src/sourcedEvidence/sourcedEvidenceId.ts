import { digestOf } from '../digest';
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
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}

import { canonicalJson } from './canonicalJson';
import type { Checkpoint } from './Checkpoint';
import { checkpointContent } from './checkpointContent';
import { sha256Hex } from './sha256Hex';

/** SHA-256, in hex, of the RFC 8785 form of a checkpoint with its signature. @public */
export function hashCheckpoint(checkpoint: Checkpoint): string {
  return sha256Hex(
    canonicalJson({
      ...checkpointContent(checkpoint),
      signature: checkpoint.signature,
    }),
  );
}

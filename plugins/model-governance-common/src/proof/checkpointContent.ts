import type { Checkpoint } from './Checkpoint';

/** The part of a checkpoint that its signature covers. @public */
export function checkpointContent({
  number,
  at,
  root,
  size,
  previousHash,
  keyId,
}: Omit<Checkpoint, 'signature'>): Omit<Checkpoint, 'signature'> {
  return { number, at, root, size, previousHash, keyId };
}

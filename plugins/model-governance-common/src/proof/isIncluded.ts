import type { CheckpointProof } from './Checkpoint';
import { hashLeaf } from './hashLeaf';
import { hashNode } from './hashNode';

/** Whether the head of a chain is part of the tree of a checkpoint: RFC 9162, section 2.1.3.2. */
export function isIncluded(checkpoint: CheckpointProof): boolean {
  const { head, index, path, size, root } = checkpoint;
  if (index >= size) {
    return false;
  }
  let hash = hashLeaf(head);
  let position = index;
  let last = size - 1;
  for (const sibling of path) {
    if (last === 0) {
      return false;
    }
    if (position % 2 === 1 || position === last) {
      hash = hashNode(sibling, hash);
      while (position % 2 === 0 && position !== 0) {
        position = Math.floor(position / 2);
        last = Math.floor(last / 2);
      }
    } else {
      hash = hashNode(hash, sibling);
    }
    position = Math.floor(position / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && hash === root;
}

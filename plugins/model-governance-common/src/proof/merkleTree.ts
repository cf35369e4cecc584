import { hashNode } from './hashNode';

/**
 * The Merkle tree of RFC 9162 over some leaves.
 *
 * @returns its root, and for each leaf the hashes beside the way from it to the root
 * @throws RangeError without leaves
 * @public
 */
export function merkleTree(leaves: readonly string[]): {
  root: string;
  paths: string[][];
} {
  if (!leaves.length) {
    throw new RangeError('A Merkle tree needs a leaf');
  }
  const paths: string[][] = leaves.map(() => []);
  let level = [...leaves];
  for (let height = 0; level.length > 1; height++) {
    const nodes = level;
    paths.forEach((path, leaf) => {
      const sibling = nodes[Math.floor(leaf / 2 ** height) ^ 1];
      if (sibling) {
        path.push(sibling);
      }
    });
    level = Array.from({ length: Math.ceil(nodes.length / 2) }, (_, index) => {
      const [left, right] = nodes.slice(2 * index, 2 * index + 2);
      return right ? hashNode(left, right) : left;
    });
  }
  return { root: level[0], paths };
}

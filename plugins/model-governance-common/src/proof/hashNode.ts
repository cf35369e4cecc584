import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils';

const NODE = Uint8Array.of(1);

/** The hash of an inner node of the tree, as RFC 9162 defines it. */
export function hashNode(left: string, right: string): string {
  return bytesToHex(
    sha256(concatBytes(NODE, hexToBytes(left), hexToBytes(right))),
  );
}

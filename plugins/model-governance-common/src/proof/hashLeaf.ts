import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils';
import { canonicalJson } from './canonicalJson';
import type { ChainHead } from './Checkpoint';

const LEAF = Uint8Array.of(0);

/** The hash of a leaf of the tree, as RFC 9162 defines it. @public */
export function hashLeaf({ chain, sequence, hash }: ChainHead): string {
  return bytesToHex(
    sha256(
      concatBytes(LEAF, utf8ToBytes(canonicalJson({ chain, sequence, hash }))),
    ),
  );
}

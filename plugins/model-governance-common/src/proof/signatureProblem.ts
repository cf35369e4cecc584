import { ed25519 } from '@noble/curves/ed25519';
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils';
import type { PublicKey } from './ExportedRecord';
import { keyIdOf } from './keyIdOf';

/** How long a raw Ed25519 key is; it ends the encoded one. */
const KEY_LENGTH = 32;

/** How an encoded Ed25519 key begins (RFC 8410). */
const KEY_PREFIX = '302a300506032b6570032100';

/** Whom a verifier believes. */
export interface Trust {
  keys: readonly PublicKey[];
  /** Ids of the keys that the verifier got from elsewhere; absent: all keys of the record are taken as they are. */
  trustedKeys?: readonly string[];
}

/** What is wrong with a signature, as the end of a sentence; `undefined` where nothing is. */
export function signatureProblem(
  text: string,
  { keyId, signature }: { keyId: string; signature: string },
  { keys, trustedKeys }: Trust,
): string | undefined {
  const key = keys.find(({ id }) => id === keyId);
  if (!key) {
    return `is signed with the key ${keyId}, which is not there`;
  }
  if (keyIdOf(key.publicKey) !== keyId) {
    return `is signed with the key ${keyId}, in whose place there is another`;
  }
  if (trustedKeys && !trustedKeys.includes(keyId)) {
    return `is signed with the key ${keyId}, which is not a trusted one`;
  }
  return verifies(text, signature, key.publicKey)
    ? undefined
    : `is not what was signed with the key ${keyId}`;
}

function verifies(text: string, signature: string, pem: string): boolean {
  try {
    return ed25519.verify(
      hexToBytes(signature),
      utf8ToBytes(text),
      rawKey(pem),
    );
  } catch {
    return false;
  }
}

function rawKey(pem: string): Uint8Array {
  const base64 = pem.replace(/-----[A-Z ]+-----|\s/g, '');
  const bytes = Uint8Array.from(atob(base64), byte => byte.charCodeAt(0));
  const prefix = hexToBytes(KEY_PREFIX);
  if (
    bytes.length !== prefix.length + KEY_LENGTH ||
    !prefix.every((byte, index) => bytes[index] === byte)
  ) {
    throw new TypeError('The key is not an Ed25519 key');
  }
  return bytes.slice(-KEY_LENGTH);
}

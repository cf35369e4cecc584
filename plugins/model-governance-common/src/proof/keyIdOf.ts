import { sha256Hex } from './sha256Hex';

/** The id of a public key: SHA-256, in hex, of its PEM text. @public */
export function keyIdOf(publicKey: string): string {
  return sha256Hex(publicKey);
}

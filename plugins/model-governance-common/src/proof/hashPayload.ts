import { canonicalJson } from './canonicalJson';
import { sha256Hex } from './sha256Hex';

/** SHA-256, in hex, of the salt followed by the RFC 8785 form of a payload. @public */
export function hashPayload(salt: string, payload: object): string {
  return sha256Hex(salt + canonicalJson(payload));
}

import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import canonicalize from 'canonicalize';

/**
 * The digest of a JSON value: `sha256:` and the hexadecimal SHA-256 of its RFC 8785 form. The same in browsers and
 * backends, whatever the order of keys. Members that are `undefined` are left out, as JSON does.
 *
 * @throws Error where the value holds something that JSON has no form for, such as `NaN`.
 * @public
 */
export function digestOf(
  value: object | string | number | boolean | null,
): string {
  const canonical = canonicalize(value);
  if (canonical === undefined) {
    throw new TypeError(`A ${typeof value} has no JSON form to digest`);
  }
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonical)))}`;
}

import { uuidOfHash } from '../digest/uuidOfHash';
import { sha256Hex } from './sha256Hex';

/**
 * The opaque id of a principal: a UUID of version 8 whose bits are those of SHA-256(salt ‖ principal). It stands in the
 * hashed entries, so that nobody can put another name in its place; once name and salt are erased, it tells nothing.
 *
 * @public
 */
export function actorIdOf(salt: string, principal: string): string {
  return uuidOfHash(sha256Hex(salt + principal));
}

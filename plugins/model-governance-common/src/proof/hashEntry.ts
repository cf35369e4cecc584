import { canonicalJson } from './canonicalJson';
import type { LedgerEntry } from './LedgerEntry';
import { sha256Hex } from './sha256Hex';

/** SHA-256, in hex, of the RFC 8785 form of an entry. @public */
export function hashEntry({
  chain,
  sequence,
  at,
  type,
  recordId,
  actorId,
  payloadHash,
  previousHash,
}: LedgerEntry): string {
  return sha256Hex(
    canonicalJson({
      chain,
      sequence,
      at,
      type,
      recordId,
      actorId,
      payloadHash,
      previousHash,
    }),
  );
}

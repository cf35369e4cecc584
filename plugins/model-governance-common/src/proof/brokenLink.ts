import type { ExportedActor, ExportedEntry } from './ExportedRecord';
import { hashEntry } from './hashEntry';
import { hashPayload } from './hashPayload';
import { namesActor } from './namesActor';

/**
 * What is wrong with an entry where the one before it is right: the sequence that it is about, and what.
 *
 * @param before - sequence and hash of the entry before; of the first one 0 and the hash of the beginning
 */
export function brokenLink(
  entry: ExportedEntry,
  actor: ExportedActor | undefined,
  chain: string,
  before: { sequence: number; hash: string },
): { sequence: number; what: string } | undefined {
  const sequence = before.sequence + 1;
  if (entry.chain !== chain) {
    return { sequence, what: `it belongs to another chain, ${entry.chain}` };
  }
  if (entry.sequence !== sequence) {
    return {
      sequence,
      what: `it is missing; entry ${entry.sequence} stands in its place`,
    };
  }
  if (hashEntry(entry) !== entry.hash) {
    return { sequence, what: 'its hash is not that of what it says' };
  }
  if (entry.previousHash !== before.hash) {
    return {
      sequence,
      what: 'it does not follow from the entry before it; one of the two was replaced',
    };
  }
  if (!payloadIsRight(entry)) {
    return { sequence, what: 'its payload is not the one that was recorded' };
  }
  if (namesActor(actor) === 'other') {
    return {
      sequence,
      what: `${actor?.principal} is not who recorded it; the name was replaced`,
    };
  }
  return undefined;
}

function payloadIsRight({
  payload,
  salt,
  withheld,
  payloadHash,
}: ExportedEntry): boolean {
  if (payload === undefined || salt === undefined) {
    return payload === undefined && salt === undefined;
  }
  return !withheld && hashPayload(salt, payload) === payloadHash;
}

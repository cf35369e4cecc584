import { actorIdOf } from './actorIdOf';
import type { ExportedActor } from './ExportedRecord';

/** Ids of version 8 are made of a name; those of before are random. */
const BOUND_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-8/;

/**
 * Whether the name of an actor is the one that its id was made of: `other` where it is not; `unbound` where the id was made
 * before ids were bound to names; `none` where there is no name.
 */
export function namesActor(
  actor: ExportedActor | undefined,
): 'same' | 'other' | 'unbound' | 'none' {
  if (actor?.principal === undefined) {
    return 'none';
  }
  const { id, principal, salt } = actor;
  if (!BOUND_ID.test(id)) {
    return 'unbound';
  }
  return salt !== undefined && actorIdOf(salt, principal) === id
    ? 'same'
    : 'other';
}

import { actorIdOf } from './actorIdOf';
import type { ExportedActor } from './ExportedRecord';

const BOUND_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-8/;

/**
 * Whether the name of an actor is the one that its id was made of; `undefined` where that cannot be told: the name was
 * erased, or the id was made before ids were bound to names.
 */
export function namesActor(actor: ExportedActor): boolean | undefined {
  const { id, principal, salt } = actor;
  if (principal === undefined || !BOUND_ID.test(id)) {
    return undefined;
  }
  return salt !== undefined && actorIdOf(salt, principal) === id;
}

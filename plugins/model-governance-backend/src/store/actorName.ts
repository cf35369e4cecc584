/**
 * How an actor is called: by name, or where that was erased by the word and the beginning of the opaque id, so that two
 * erased persons never count as one.
 */
export function actorName(id: string, principal: string | null): string {
  return principal ?? `erased:${id.slice(0, 8)}`;
}

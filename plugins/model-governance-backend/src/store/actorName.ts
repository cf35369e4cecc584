/**
 * How an actor is called: by name, or where that was erased by the word and the first 32 bits of the opaque id, by which
 * erased persons are told apart.
 */
export function actorName(id: string, principal: string | null): string {
  return principal ?? `erased:${id.slice(0, 8)}`;
}

const SHOWN = 5;

/** Some names in a line for people, the first five and how many more; `undefined` when there are none. */
export function namesOf(names: readonly string[]): string | undefined {
  if (names.length === 0) {
    return undefined;
  }
  const shown = names.slice(0, SHOWN).join(', ');
  const more = names.length - SHOWN;
  return more > 0 ? `${shown} and ${more} more` : shown;
}

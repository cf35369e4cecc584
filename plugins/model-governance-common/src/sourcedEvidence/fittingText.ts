/** How long a text in a payload may be. */
const LONGEST = 200;

/** A text of a source as a payload takes it: without white space around, cut where it is too long; `undefined` where none is left. */
export function fittingText(text: string | undefined): string | undefined {
  const cut = text
    ?.trim()
    .slice(0, LONGEST)
    // half of a character, where the cut went through one
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
  return cut || undefined;
}

/**
 * Splits a card into the YAML between two lines of `---` at its start, if there is any, and the rest. Line ends become
 * `\n`.
 */
export function splitFrontMatter(card: string): {
  metadata?: string;
  body: string;
} {
  const text = card.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const start = /^\n*---[ \t]*\n/.exec(text)?.[0].length;
  if (start === undefined) {
    return { body: text };
  }
  const rest = text.slice(start);
  const end = /^---[ \t]*$/m.exec(rest);
  return end
    ? {
        metadata: rest.slice(0, end.index),
        body: rest.slice(end.index + end[0].length),
      }
    : { body: text };
}

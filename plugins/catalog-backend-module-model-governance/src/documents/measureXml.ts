const OPENING = '<'.charCodeAt(0);
const CLOSING = '>'.charCodeAt(0);
const EQUALS = '='.charCodeAt(0);
const QUOTES = new Set([...`"'`].map(char => char.charCodeAt(0)));

/** Where markup means nothing, by how it begins and ends. */
const VERBATIM = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/**
 * How much there is in a text of XML, which need not be valid: told in one pass, before it is parsed. Signs of equality count,
 * since each may begin the value of an attribute.
 */
export function measureXml(xml: string): {
  tags: number;
  equals: number;
  longestTag: number;
} {
  let tags = 0;
  let equals = 0;
  let longestTag = 0;
  let opened: number | undefined;
  for (let at = 0; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (code === EQUALS) {
      equals++;
    } else if (code === OPENING) {
      tags++;
      const [begin, end] = VERBATIM.find(([b]) => xml.startsWith(b, at)) ?? [];
      if (begin) {
        const ended = xml.indexOf(end, at + begin.length);
        at = ended === -1 ? xml.length : ended + end.length - 1;
      } else {
        opened ??= at;
      }
    } else if (opened !== undefined && QUOTES.has(code)) {
      const ended = xml.indexOf(xml[at], at + 1);
      at = ended === -1 ? xml.length : ended;
    } else if (code === CLOSING && opened !== undefined) {
      longestTag = Math.max(longestTag, at - opened);
      opened = undefined;
    }
  }
  return {
    tags,
    equals,
    longestTag: Math.max(longestTag, xml.length - (opened ?? xml.length)),
  };
}

/** How deeply lists and objects may stand in each other. */
const MAX_DEPTH = 64;

/**
 * What JSON text says, which may come from anywhere: what is nested so deeply that working on it would exhaust the stack is
 * refused before.
 *
 * @returns the value, or the problem as the end of a sentence, which has nothing of the text
 */
export function parseJson(
  body: Buffer,
): { value: unknown } | { problem: string } {
  if (isTooDeep(body)) {
    return { problem: `nests its values more than ${MAX_DEPTH} levels deep` };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return { problem: 'is not text in UTF-8' };
  }
  try {
    return { value: JSON.parse(text) };
  } catch {
    return {
      problem:
        text.trim() === '' ? 'is empty' : 'is not valid JSON, or was cut off',
    };
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** `[` and `{`, `]` and `}`. */
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

function isTooDeep(json: Buffer): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < json.length; at++) {
    const byte = json[at];
    if (inText) {
      if (byte === BACKSLASH) {
        at++;
      } else if (byte === QUOTE) {
        inText = false;
      }
    } else if (byte === QUOTE) {
      inText = true;
    } else if (OPENING.has(byte)) {
      depth++;
      if (depth > MAX_DEPTH) {
        return true;
      }
    } else if (CLOSING.has(byte)) {
      depth--;
    }
  }
  return false;
}

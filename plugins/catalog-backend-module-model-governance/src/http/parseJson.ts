import { measureJson } from '../documents/measureJson';

/** How deeply lists and objects may stand in each other. */
const MAX_DEPTH = 64;

/** Each takes far more memory than its text. */
const MAX_VALUES = 1_000_000;

/**
 * What JSON text says, which may come from anywhere: what is nested so deeply that working on it would exhaust the stack, or
 * has so much in it that it would the memory, is refused before.
 *
 * @returns the value, or the problem as the end of a sentence, which has nothing of the text
 */
export function parseJson(
  body: Buffer,
): { value: unknown } | { problem: string } {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return { problem: 'is not text in UTF-8' };
  }
  const { depth, values } = measureJson(text);
  if (values > MAX_VALUES) {
    return { problem: `has more than ${MAX_VALUES} values` };
  }
  if (depth > MAX_DEPTH) {
    return { problem: `nests its values more than ${MAX_DEPTH} levels deep` };
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

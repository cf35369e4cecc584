import { InputError, isError } from '@backstage/errors';
import type { JsonValue } from '@backstage/types';
import { DOCUMENT_LIMITS } from './DOCUMENT_LIMITS';
import { measureJson } from './measureJson';

const PLACE = /\(line \d+ column \d+\)/;

/**
 * Parses JSON that anybody may have written.
 *
 * @throws InputError saying what is wrong and where, in words that follow the name of the document
 */
export function parseJsonText(text: string): JsonValue {
  const { depth, values } = measureJson(text);
  if (depth > DOCUMENT_LIMITS.depth) {
    throw new InputError(
      `is nested more than ${DOCUMENT_LIMITS.depth} levels deep`,
    );
  }
  if (values > DOCUMENT_LIMITS.values) {
    throw new InputError(`has more than ${DOCUMENT_LIMITS.values} values`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    // The message itself has parts of the text.
    const message = isError(error) ? error.message : '';
    const place = /end of JSON/.test(message)
      ? '(it ends too early)'
      : PLACE.exec(message)?.[0];
    throw new InputError(
      ['is not valid JSON', place].filter(Boolean).join(' '),
    );
  }
}

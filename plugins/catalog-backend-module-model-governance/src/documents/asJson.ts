import { InputError } from '@backstage/errors';
import type { JsonValue } from '@backstage/types';
import { DOCUMENT_LIMITS } from './DOCUMENT_LIMITS';

/**
 * What YAML gave as plain values of JSON: the older YAML has dates, sets and bytes, and infinite numbers are none of JSON.
 * Counts what there is, since aliases make much of little.
 *
 * @throws InputError if that is more than is read of a document
 */
export function asJson(value: unknown): JsonValue {
  let values = 0;
  let characters = 0;
  const count = (text = '') => {
    values++;
    characters += text.length;
    if (
      values > DOCUMENT_LIMITS.values ||
      characters > DOCUMENT_LIMITS.characters
    ) {
      throw new InputError('expands to more than is read of a document');
    }
    return text;
  };
  const visit = (part: unknown, depth: number): JsonValue => {
    if (depth > DOCUMENT_LIMITS.depth) {
      throw new InputError(
        `is nested more than ${DOCUMENT_LIMITS.depth} levels deep`,
      );
    }
    if (typeof part === 'string') {
      return count(part);
    }
    count();
    if (Array.isArray(part)) {
      return part.map(item => visit(item, depth + 1));
    }
    if (part instanceof Date) {
      return Number.isNaN(part.getTime()) ? null : part.toISOString();
    }
    if (isPlainObject(part)) {
      return Object.fromEntries(
        Object.entries(part).map(([key, item]) => [
          count(key),
          visit(item, depth + 1),
        ]),
      );
    }
    return typeof part === 'boolean' || Number.isFinite(part)
      ? (part as boolean | number)
      : null;
  };
  return visit(value, 0);
}

function isPlainObject(value: unknown): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.getPrototypeOf(value) === Object.prototype
  );
}

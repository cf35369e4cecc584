import type { JsonValue } from '@backstage/types';

/** A text, number or truth value as text; `undefined` for anything else, and for text with nothing in it. */
export function scalarOf(value: JsonValue | undefined): string | undefined {
  const isScalar = ['string', 'number', 'boolean'].includes(typeof value);
  return isScalar && String(value).trim() !== '' ? String(value) : undefined;
}

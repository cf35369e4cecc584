import type { JsonValue } from '@backstage/types';
import { isJsonObject } from '../../entity/isJsonObject';

/** The text that an object has in a field, if it has one there. */
export function textOf(
  value: JsonValue | undefined,
  field: string,
): string | undefined {
  const text = isJsonObject(value) ? value[field] : undefined;
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}

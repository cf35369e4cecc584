import { InputError } from '@backstage/errors';
import type { JsonValue } from '@backstage/types';
import type { Document } from 'yaml';
import { asJson } from './asJson';
import { DOCUMENT_LIMITS } from './DOCUMENT_LIMITS';

/**
 * What a YAML document holds, with its aliases expanded.
 *
 * @throws InputError saying what is wrong, in words that follow the name of the document
 */
export function yamlValue(document: Document): JsonValue {
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: DOCUMENT_LIMITS.aliases });
  } catch {
    throw new InputError('has aliases that lead nowhere or expand too far');
  }
  return asJson(value);
}

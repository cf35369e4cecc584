import { InputError } from '@backstage/errors';
import type { JsonValue } from '@backstage/types';
import type { YAMLParseError } from 'yaml';
import { composeYaml } from './composeYaml';
import { yamlValue } from './yamlValue';

const MAX_REASON = 100;

/**
 * Parses a stream of YAML that anybody may have written; documents with nothing in them are left out.
 *
 * @throws InputError saying what is wrong and where, in words that follow the name of the document
 */
export function parseYamlText(text: string): JsonValue[] {
  return composeYaml(text).flatMap(document => {
    const [error] = document.errors;
    if (error) {
      throw new InputError(`is not valid YAML (${describe(error, text)})`);
    }
    const value = yamlValue(document);
    return value === null ? [] : [value];
  });
}

function describe({ message, pos }: YAMLParseError, text: string): string {
  const line = text.slice(0, pos[0]).split('\n').length;
  const reason = message.replace(/[\p{C}\s]+/gu, ' ').slice(0, MAX_REASON);
  return `line ${line}: ${reason}`;
}

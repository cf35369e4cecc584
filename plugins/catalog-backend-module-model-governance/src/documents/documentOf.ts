import type { JsonValue } from '@backstage/types';
import type { ModelDocument } from '@modelgov/backstage-plugin-model-governance-node';
import { parseJsonText } from './parseJsonText';
import { parseYamlText } from './parseYamlText';

/**
 * A document for the readers of models. Its contents are parsed when a reader asks for them, since those of Markdown or XML
 * never do: asking throws an InputError that says what is wrong.
 *
 * @param location - address or path
 */
export function documentOf(location: string, text: string): ModelDocument {
  let contents: JsonValue[] | undefined;
  return {
    location,
    text,
    get contents() {
      contents ??= parse(text);
      return contents;
    },
  };
}

function parse(text: string): JsonValue[] {
  switch (text.trimStart()[0]) {
    case undefined:
    case '<':
      return [];
    case '{':
    case '[':
      return [parseJsonText(text)];
    default:
      return parseYamlText(text);
  }
}

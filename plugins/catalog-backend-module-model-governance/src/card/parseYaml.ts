import { InputError } from '@backstage/errors';
import type { JsonValue } from '@backstage/types';
import { composeYaml } from '../documents/composeYaml';
import { yamlValue } from '../documents/yamlValue';

/** Longer than the metadata of any card but those that carry hundreds of benchmark results. */
const MAX_LENGTH = 256 * 1024;

/**
 * Parses the metadata of a card.
 *
 * @throws InputError saying what is wrong, in words for the author.
 */
export function parseYaml(source: string): JsonValue | undefined {
  if (source.length > MAX_LENGTH) {
    throw new InputError('is longer than 256 KiB');
  }
  const documents = composeYaml(source);
  const [document] = documents;
  if (!document) {
    return undefined;
  }
  if (documents.length > 1 || document.errors.length) {
    throw new InputError('is not valid YAML');
  }
  return yamlValue(document);
}

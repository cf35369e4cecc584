import { InputError } from '@backstage/errors';
import { type CST, Composer, Parser } from 'yaml';

/** Longer than the metadata of any card but those that carry hundreds of benchmark results. */
const MAX_LENGTH = 256 * 1024;
const MAX_DEPTH = 50;
const MAX_ALIASES = 100;

/**
 * Parses YAML that anybody may have written. Length, nesting and expansion of aliases are bounded: composing is recursive
 * and, at the end of the stack, can end the process.
 *
 * @throws InputError saying what is wrong, in words for the author.
 */
export function parseYaml(source: string): unknown {
  if (source.length > MAX_LENGTH) {
    throw new InputError('is longer than 256 KiB');
  }
  const tokens = [...new Parser().parse(source)];
  if (tokens.some(isTooDeep)) {
    throw new InputError(`is nested more than ${MAX_DEPTH} levels deep`);
  }
  // Looking for keys that occur twice takes quadratic time.
  const documents = [...new Composer({ uniqueKeys: false }).compose(tokens)];
  const [document] = documents;
  if (!document) {
    return undefined;
  }
  if (documents.length > 1 || document.errors.length) {
    throw new InputError('is not valid YAML');
  }
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch {
    throw new InputError('has aliases that lead nowhere or expand too far');
  }
}

function isTooDeep(root: CST.Token): boolean {
  let level: CST.Token[] = [root];
  for (let depth = 0; level.length; depth++) {
    if (depth > MAX_DEPTH) {
      return true;
    }
    level = level.flatMap(childrenOf);
  }
  return false;
}

function childrenOf(token: CST.Token): CST.Token[] {
  if ('items' in token) {
    return token.items.flatMap(({ key, value }) =>
      [key, value].filter(child => child !== undefined && child !== null),
    );
  }
  return token.type === 'document' && token.value ? [token.value] : [];
}

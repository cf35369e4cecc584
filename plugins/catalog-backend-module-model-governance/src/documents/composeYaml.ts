import { InputError } from '@backstage/errors';
import { type CST, Composer, type Document, Lexer, Parser } from 'yaml';
import { DOCUMENT_LIMITS } from './DOCUMENT_LIMITS';

const { depth: MAX_DEPTH, lexemes: MAX_LEXEMES } = DOCUMENT_LIMITS;

/**
 * The documents of YAML that anybody may have written; each tells in its `errors` what is not valid. Nesting is bounded:
 * composing is recursive and, at the end of the stack, can end the process.
 *
 * @throws InputError saying what is too much, in words that follow the name of the document
 */
export function composeYaml(source: string): Document[] {
  const tokens = [...parse(source)];
  if (tokens.some(isTooDeep)) {
    throw new InputError(`is nested more than ${MAX_DEPTH} levels deep`);
  }
  // Looking for keys that occur twice takes quadratic time.
  const composer = new Composer({ uniqueKeys: false, logLevel: 'silent' });
  return [...composer.compose(tokens)];
}

function* parse(source: string): Generator<CST.Token, void> {
  const parser = new Parser();
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(source)) {
    lexemes++;
    if (lexemes > MAX_LEXEMES) {
      throw new InputError('has more YAML in it than is read of a document');
    }
    yield* parser.next(lexeme);
  }
  yield* parser.end();
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

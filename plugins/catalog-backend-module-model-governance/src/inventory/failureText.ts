import { isError } from '@backstage/errors';
import { cleanText } from '../describe/cleanText';

const MAX_LENGTH = 1_000;

/** Why something failed, for people who may not see credentials: without those in addresses and headers. */
export function failureText(error: unknown): string {
  const text = isError(error) ? `${error.name}: ${error.message}` : 'unknown';
  return cleanText(
    text
      .replace(/\/\/[^\s/@]+@/g, '//')
      .replace(/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, '$1 …')
      .replace(
        /([?&][^=\s&]*(?:token|key|secret|password|sig)[^=\s&]*=)[^\s&]+/gi,
        '$1…',
      ),
    MAX_LENGTH,
  );
}

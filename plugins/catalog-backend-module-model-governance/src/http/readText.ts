import { decodeText } from '../documents/decodeText';
import { readBody } from './readBody';
import { RegistryError } from './RegistryError';

/**
 * The text of an answer, such as Markdown.
 *
 * @throws RegistryError if it is none, a web page, or too large
 */
export async function readText(
  response: Response,
  options: {
    /** Registry and address. */
    asked: string;
    maxBytes: number;
  },
): Promise<string> {
  const { asked, maxBytes } = options;
  if (/^text\/html/i.test(response.headers.get('content-type') ?? '')) {
    throw new RegistryError(
      `${asked} answers with a web page; is baseUrl the address of the API?`,
    );
  }
  const body = await readBody(response, maxBytes);
  if (!body) {
    throw new RegistryError(
      `${asked} answers with more than ${maxBytes / 1024 / 1024} MiB.`,
    );
  }
  const text = decodeText(body);
  if (text === undefined) {
    throw new RegistryError(`${asked}: the answer is not text in UTF-8.`);
  }
  return text;
}

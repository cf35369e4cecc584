import { parseJson } from './parseJson';
import { readBody } from './readBody';
import { RegistryError } from './RegistryError';

const JSON_TYPE = /^application\/([\w.-]+\+)?json\s*(;|$)/i;

/**
 * What an answer says in JSON.
 *
 * @throws RegistryError if it is something else, or too large
 */
export async function readJson(
  response: Response,
  options: {
    /** Registry and address. */
    asked: string;
    maxBytes: number;
  },
): Promise<unknown> {
  const type = response.headers.get('content-type');
  if (!JSON_TYPE.test(type ?? '')) {
    throw new RegistryError(
      `${options.asked} answers with ${
        type?.slice(0, 100) ?? 'content of no stated type'
      }, not with JSON; is baseUrl the address of the API?`,
    );
  }
  const body = await readBody(response, options.maxBytes);
  if (!body) {
    throw new RegistryError(
      `${options.asked} answers with more than ${
        options.maxBytes / 1024 / 1024
      } MiB.`,
    );
  }
  const parsed = parseJson(body);
  if ('problem' in parsed) {
    throw new RegistryError(`${options.asked}: the answer ${parsed.problem}.`);
  }
  return parsed.value;
}

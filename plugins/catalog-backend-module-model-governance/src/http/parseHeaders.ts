import { InputError } from '@backstage/errors';

/**
 * The headers that each request has.
 *
 * @throws InputError if one is not valid; what fetch throws then would show the credentials
 */
export function parseHeaders(options: {
  headers?: Readonly<Record<string, string>>;
  credentialsKey: string;
}): Headers {
  try {
    return new Headers({ accept: 'application/json', ...options.headers });
  } catch {
    throw new InputError(
      `${options.credentialsKey} holds characters that credentials cannot have, such as a line break`,
    );
  }
}

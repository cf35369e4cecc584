import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/**
 * The credentials of a registry as headers, from `auth` of its configuration: `token`, or `username` and `password`.
 *
 * @param key - where the registry stands in the configuration, such as `catalog.providers.mlflow.prod`
 * @throws InputError if both are there, or one is incomplete
 */
export function readCredentials(
  config: Config,
  key: string,
): { headers: Record<string, string>; credentialsKey: string } {
  const credentialsKey = `${key}.auth`;
  const token = config.getOptionalString('auth.token');
  const username = config.getOptionalString('auth.username');
  const password = config.getOptionalString('auth.password');
  if ((username === undefined) !== (password === undefined)) {
    throw new InputError(`${credentialsKey} needs username and password`);
  }
  if (token !== undefined && username !== undefined) {
    throw new InputError(
      `${credentialsKey} has a token and a username; a registry takes one of them`,
    );
  }
  if (token !== undefined) {
    return { headers: { authorization: `Bearer ${token}` }, credentialsKey };
  }
  if (username !== undefined) {
    const basic = Buffer.from(`${username}:${password}`).toString('base64');
    return { headers: { authorization: `Basic ${basic}` }, credentialsKey };
  }
  return { headers: {}, credentialsKey };
}

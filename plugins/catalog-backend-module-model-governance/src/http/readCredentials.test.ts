import { ConfigReader } from '@backstage/config';
import { readCredentials } from './readCredentials';

const KEY = 'catalog.providers.mlflow.prod';

describe('readCredentials', () => {
  it.each([
    [{ token: 'abc' }, { authorization: 'Bearer abc' }],
    [
      { username: 'portal', password: 'pässword' },
      { authorization: 'Basic cG9ydGFsOnDDpHNzd29yZA==' },
    ],
    [undefined, {}],
  ])('reads %j', (auth, headers) => {
    expect(readCredentials(new ConfigReader({ auth }), KEY)).toEqual({
      headers,
      credentialsKey: `${KEY}.auth`,
    });
  });

  it.each([
    [{ username: 'portal' }, /mlflow\.prod\.auth needs username and password/],
    [{ password: 'secret' }, /mlflow\.prod\.auth needs username and password/],
    [
      { token: 'abc', username: 'portal', password: 'secret' },
      /mlflow\.prod\.auth has a token and a username/,
    ],
  ])('refuses %j', (auth, message) => {
    expect(() => readCredentials(new ConfigReader({ auth }), KEY)).toThrow(
      message,
    );
  });
});

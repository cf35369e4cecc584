/** What of the credentials in headers may not be passed on: the headers, the tokens in them, and passwords. */
export function secretsIn(
  headers: Readonly<Record<string, string>> = {},
): string[] {
  return Object.values(headers)
    .flatMap(header => {
      const [scheme, credentials = ''] = header.split(' ', 2);
      const password = /^basic$/i.test(scheme)
        ? Buffer.from(credentials, 'base64')
            .toString('utf8')
            .replace(/^[^:]*:/, '')
        : '';
      return [header, credentials, password];
    })
    .filter(Boolean);
}

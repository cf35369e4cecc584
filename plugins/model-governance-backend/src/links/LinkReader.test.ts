import { createHash } from 'node:crypto';
import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import {
  startDocumentServer,
  type DocumentServer,
} from '../__testUtils__/documentServer';
import { LinkReader } from './LinkReader';

describe('LinkReader', () => {
  let server: DocumentServer;

  beforeAll(async () => {
    server = await startDocumentServer({
      '/pieces': response => {
        response.write('one ');
        setTimeout(() => response.end('two'), 20);
      },
      '/silent': () => undefined,
      '/stalls': response => response.write('one '),
      '/empty': response => response.end(),
    });
  });

  afterAll(() => server.close());

  const digestOf = (path: string) =>
    new LinkReader({
      urlReader: UrlReaders.default({
        logger: mockServices.logger.mock(),
        config: mockServices.rootConfig({
          data: { backend: { reading: { allow: [{ host: server.host }] } } },
        }),
      }),
      timeout: 500,
    }).digestOf(server.url(path));

  it.each([
    ['/pieces', 'one two'],
    ['/empty', ''],
  ])('computes the digest of all of %s', async (path, content) => {
    const digest = createHash('sha256').update(content).digest('hex');
    await expect(digestOf(path)).resolves.toBe(`sha256:${digest}`);
  });

  it.each(['/silent', '/stalls'])(
    'waits for %s no longer than it may',
    async path => {
      await expect(digestOf(path)).rejects.toThrow(
        'link: cannot be verified: no answer within 0.5 seconds',
      );
    },
  );
});

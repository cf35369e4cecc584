import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { execFileSync } from 'node:child_process';
import { EntityCache } from '../__testUtils__/EntityCache';
import {
  type CardServer,
  startCardServer,
} from '../__testUtils__/startCardServer';
import { readers } from '../readers/readers';
import { CardReader } from './CardReader';

const CARD = '# Model\n\n## Limitations\n\nMany.\n';
const OTHER_CARD = '# Model\n\n## Contact\n\nmail\n';
const MIB = 1_048_576;

/** What is read of the card beyond its facts. */
const MARKDOWN = expect.objectContaining({
  sourceId: 'hugging-face-model-card',
  kind: 'document',
});

const logger = mockServices.logger.mock();

function createReader(allow: string[] = []): CardReader {
  const config = mockServices.rootConfig({
    data: { backend: { reading: { allow: allow.map(host => ({ host })) } } },
  });
  return new CardReader({
    urlReader: UrlReaders.default({ config, logger }),
    integrations: ScmIntegrations.fromConfig(config),
    logger,
    readers,
  });
}

beforeEach(() => jest.clearAllMocks());
afterEach(() => jest.restoreAllMocks());

describe('CardReader of file locations', () => {
  const directory = createMockDirectory();
  const reader = createReader();
  const read = (card: string, cache = new EntityCache()) =>
    reader.read(
      card,
      { type: 'file', target: directory.resolve('repo/catalog-info.yaml') },
      cache,
      ['model'],
    );

  beforeEach(() => {
    directory.setContent({
      repo: {
        'catalog-info.yaml': '',
        'CARD.md': CARD,
        docs: { 'C.md': CARD },
      },
      secret: { 'CARD.md': CARD },
    });
  });

  it.each(['CARD.md', './CARD.md', 'docs/C.md', 'docs/../CARD.md'])(
    'reads %s beside the entity',
    async card => {
      await expect(read(card)).resolves.toEqual({
        facts: {
          status: 'read',
          location: card,
          sections: ['limitations'],
          metrics: [],
        },
        model: MARKDOWN,
        refreshKey: `file:${directory.resolve('repo', card)}`,
      });
    },
  );

  it.each([
    '../secret/CARD.md',
    'docs/../../secret/CARD.md',
    '/etc/passwd',
    'outside/CARD.md',
    'outside.md',
  ])('refuses %s, which is outside the folder', async card => {
    directory.addContent({
      'repo/outside': ({ symlink }) => symlink('../secret'),
      'repo/outside.md': ({ symlink }) => symlink('../secret/CARD.md'),
    });

    await expect(read(card)).resolves.toEqual({
      facts: {
        status: 'unreadable',
        location: card,
        message:
          'The model card must be in the folder of the entity file or below.',
        sections: [],
        metrics: [],
      },
    });
  });

  it('follows a link that stays inside the folder', async () => {
    directory.addContent({
      'repo/link.md': ({ symlink }) => symlink('docs/C.md'),
    });

    const { facts } = await read('link.md');

    expect(facts.status).toBe('read');
  });

  it.each([
    ['missing.md', 'The model card was not found.'],
    ['CARD.md/x', 'The model card was not found.'],
    ['https://example.com/CARD.md', 'The model card was not found.'],
    ['docs', 'The model card is not a file.'],
    ['.', 'The model card is not a file.'],
    ['pipe', 'The model card is not a file.'],
    ['loop.md', 'The model card could not be read.'],
    ['CARD.md\0', 'The model card could not be read.'],
    ['binary.md', 'The model card is not text in UTF-8.'],
    ['nul.md', 'The model card is not text in UTF-8.'],
    ['big.md', 'The model card is larger than 1 MiB.'],
    [
      CARD.repeat(40),
      'The model card is to be named by its path, not included.',
    ],
  ])('says of %j: %s', async (card, message) => {
    directory.addContent({
      'repo/binary.md': Buffer.from([0xff, 0xfe, 0x41]),
      'repo/nul.md': 'a\0b',
      'repo/big.md': 'x'.repeat(MIB + 1),
      'repo/loop.md': ({ symlink }) => symlink('loop.md'),
    });
    execFileSync('mkfifo', [directory.resolve('repo/pipe')]);

    const { facts } = await read(card);

    expect(facts).toMatchObject({ status: 'unreadable', message });
    expect(JSON.stringify(facts)).not.toContain(directory.path);
  });

  it('asks for the path where the card itself is given', async () => {
    const { facts } = await read(CARD.repeat(40));

    expect(facts).toMatchObject({
      status: 'unreadable',
      message: 'The model card is to be named by its path, not included.',
    });
    expect(facts.location).toHaveLength(100);
  });

  it('reads a card of exactly 1 MiB', async () => {
    directory.addContent({ 'repo/big.md': CARD.padEnd(MIB, 'x') });

    const { facts } = await read('big.md');

    expect(facts).toMatchObject({ status: 'read', sections: ['limitations'] });
  });

  it('follows changes, and keeps what was read while it cannot be', async () => {
    const cache = new EntityCache();
    await read('CARD.md', cache);
    expect((await read('CARD.md', cache.next())).facts).toMatchObject({
      status: 'read',
      sections: ['limitations'],
    });

    directory.addContent({ 'repo/CARD.md': OTHER_CARD });
    await read('CARD.md', cache.next());
    directory.setContent({ repo: { 'catalog-info.yaml': '' } });

    for (let processing = 0; processing < 3; processing++) {
      const { facts } = await read('CARD.md', cache.next());
      expect(facts).toEqual({
        status: 'unreadable',
        location: 'CARD.md',
        message: 'The model card was not found.',
        sections: ['contact'],
        metrics: [],
      });
    }
    expect(logger.warn).toHaveBeenCalledTimes(1);

    directory.addContent({ 'repo/CARD.md': OTHER_CARD });
    expect((await read('CARD.md', cache.next())).facts).toEqual({
      status: 'read',
      location: 'CARD.md',
      sections: ['contact'],
      metrics: [],
    });
  });

  it('does not take the facts of one card for those of another', async () => {
    const cache = new EntityCache();
    await read('CARD.md', cache);

    const { facts } = await read('missing.md', cache.next());

    expect(facts.sections).toEqual([]);
  });
});

describe('CardReader of url locations', () => {
  let server: CardServer;
  let reader: CardReader;
  const read = (card: string, cache = new EntityCache()) =>
    reader.read(
      card,
      {
        type: 'url',
        target: `http://${server.host}/models/a/catalog-info.yaml`,
      },
      cache,
      ['model'],
    );

  beforeEach(async () => {
    server = await startCardServer();
    reader = createReader([server.host]);
    server.serve('/models/a/CARD.md', CARD);
  });
  afterEach(() => server.close());

  it('reads the card once, and again only when it has changed', async () => {
    const cache = new EntityCache();
    const url = `http://${server.host}/models/a/CARD.md`;
    const expected = {
      facts: {
        status: 'read',
        location: url,
        sections: ['limitations'],
        metrics: [],
      },
      model: MARKDOWN,
      refreshKey: `url:${url}`,
    };

    await expect(read('./CARD.md', cache)).resolves.toEqual(expected);
    const statuses: number[] = [];
    const serve = server.routes['/models/a/CARD.md'];
    server.routes['/models/a/CARD.md'] = (request, response) => {
      serve(request, response);
      statuses.push(response.statusCode);
    };
    await expect(read('./CARD.md', cache.next())).resolves.toEqual(expected);
    await expect(read('./CARD.md', cache.next())).resolves.toEqual(expected);
    expect(statuses).toEqual([304, 304]);

    server.serve('/models/a/CARD.md', OTHER_CARD);
    const { facts } = await read('./CARD.md', cache.next());
    expect(facts.sections).toEqual(['contact']);
  });

  it('keeps the facts while the host fails, and goes on from there', async () => {
    const cache = new EntityCache();
    await read('CARD.md', cache);
    const serve = server.routes['/models/a/CARD.md'];
    server.routes['/models/a/CARD.md'] = (_, response) =>
      response.writeHead(500, 'password=hunter2').end();

    const failed = await read('CARD.md', cache.next());
    expect(failed.facts).toMatchObject({
      status: 'unreadable',
      message: 'The model card could not be read.',
      sections: ['limitations'],
    });
    expect(failed.refreshKey).toBeDefined();
    expect(JSON.stringify(failed)).not.toContain('hunter2');

    server.routes['/models/a/CARD.md'] = serve;
    const { facts } = await read('CARD.md', cache.next());
    expect(facts).toMatchObject({ status: 'read', sections: ['limitations'] });
    expect(facts.message).toBeUndefined();
  });

  it('stops reading a card that does not end', async () => {
    let sent = 0;
    const closed = new Promise<void>(resolve => {
      server.routes['/models/a/endless.md'] = (_, response) => {
        const chunk = Buffer.alloc(65_536, 'x');
        const send = () => {
          while (!response.destroyed && response.write(chunk)) {
            sent += chunk.length;
          }
        };
        response.on('drain', send).on('close', resolve);
        send();
      };
    });

    const { facts } = await read('endless.md');
    await closed;

    expect(facts.message).toBe('The model card is larger than 1 MiB.');
    expect(sent).toBeLessThan(64 * MIB);
  });

  it('gives up on a host that does not answer', async () => {
    server.routes['/models/a/silent.md'] = () => {};
    server.routes['/models/a/halting.md'] = (_, response) => {
      response.writeHead(200).write('# Model');
    };
    const timeout = AbortSignal.timeout;
    jest
      .spyOn(AbortSignal, 'timeout')
      .mockImplementation(delay => timeout.call(AbortSignal, delay / 100));

    for (const card of ['silent.md', 'halting.md']) {
      const { facts } = await read(card);
      expect(facts.message).toBe('The model card could not be read in time.');
    }
  });

  it('never asks another host, port or folder', async () => {
    const other = await startCardServer();
    reader = createReader([server.host, other.host]);
    other.serve('/models/a/CARD.md', CARD);
    server.serve('/models/CARD.md', CARD);
    server.serve('/models/a/CARD.md?x=1', CARD);

    for (const card of [
      `http://${other.host}/models/a/CARD.md`,
      `//${other.host}/models/a/CARD.md`,
      '../CARD.md',
      '%2e%2e/CARD.md',
      `http://${server.host}/models/a/CARD.md?x=1`,
    ]) {
      const { facts, refreshKey } = await read(card);
      expect(facts.status).toBe('unreadable');
      expect(refreshKey).toBeUndefined();
    }
    expect([...server.requests, ...other.requests]).toEqual([]);
    await other.close();
  });

  it.each([
    ['missing.md', 'The model card was not found.'],
    ['redirect.md', 'The model card could not be read.'],
    ['loop.md', 'The model card could not be read.'],
  ])('says of %s: %s', async (card, message) => {
    const redirect =
      (to: string) => (_: unknown, response: { writeHead: Function }) =>
        response.writeHead(302, { location: to }).end();
    server.routes['/models/a/redirect.md'] = redirect('http://localhost:1/');
    server.routes['/models/a/loop.md'] = redirect('/models/a/loop.md');

    const { facts } = await read(card);

    expect(facts).toMatchObject({ status: 'unreadable', message });
  });

  it('tells what to configure where the host may not be read', async () => {
    reader = createReader();

    const { facts } = await read('CARD.md');

    expect(facts.message).toBe(
      'The model card may not be read from this host: it needs an integration or an entry in backend.reading.allow.',
    );
  });
});

it('tells for which locations cards are not read', async () => {
  const location = { type: 'mlflow', target: 'prod/model' };

  const { facts } = await createReader().read(
    'CARD.md',
    location,
    new EntityCache(),
    ['model'],
  );

  expect(facts).toMatchObject({
    status: 'unreadable',
    message:
      'Model cards of entities from locations of type mlflow are not read.',
  });
});

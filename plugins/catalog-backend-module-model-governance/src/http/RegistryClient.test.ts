import type { IncomingMessage, ServerResponse } from 'node:http';
import { mockServices } from '@backstage/backend-test-utils';
import { generate } from 'selfsigned';
import { z } from 'zod';
import {
  startRegistry,
  type TestRegistry,
} from '../__testUtils__/startRegistry';
import type { HttpLimits } from './HttpLimits';
import { RegistryClient } from './RegistryClient';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

const TOKEN = 'very-secret-token';
const schema = z.object({ models: z.array(z.object({ name: z.string() })) });
const json = { 'content-type': 'application/json' };

describe('RegistryClient', () => {
  const open: TestRegistry[] = [];
  const signal = new AbortController().signal;

  async function start(answer: Listener, tls?: { key: string; cert: string }) {
    const registry = await startRegistry(answer, tls);
    open.push(registry);
    return registry;
  }

  function clientOf(registry: TestRegistry, limits: Partial<HttpLimits> = {}) {
    return RegistryClient.create({
      source: 'mlflow/prod',
      baseUrl: `${registry.url}/base`,
      headers: { authorization: `Bearer ${TOKEN}` },
      credentialsKey: 'catalog.providers.mlflow.prod.auth',
      logger: mockServices.logger.mock(),
      limits: { firstDelayMs: 1, maxDelayMs: 20, timeoutMs: 2_000, ...limits },
    });
  }

  function ask(registry: TestRegistry, limits?: Partial<HttpLimits>) {
    return clientOf(registry, limits).getJson('models', {}, schema, { signal });
  }

  /** The message of the refusal, which may never have the token. */
  async function refusal(answer: Promise<unknown>): Promise<string> {
    const message = await answer.then(
      () => 'it was answered',
      error => String(error.message),
    );
    expect(message).not.toContain(TOKEN);
    return message;
  }

  afterEach(async () => {
    await Promise.all(open.splice(0).map(registry => registry.close()));
  });

  it('gives the answer, asked for below the base address with the credentials', async () => {
    const registry = await start((request, response) =>
      response
        .writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
        .end(
          JSON.stringify({
            models: [{ name: `${request.headers.authorization}` }],
          }),
        ),
    );

    const answer = await clientOf(registry).getJson(
      'models',
      { filter: "name = 'a&b'", order: ['x', 'y'], page: undefined },
      schema,
      { signal },
    );

    expect(answer.models[0].name).toBe(`Bearer ${TOKEN}`);
    expect(registry.requests).toEqual([
      'GET /base/models?filter=name+%3D+%27a%26b%27&order=x&order=y',
    ]);
  });

  it('sends JSON', async () => {
    const registry = await start((request, response) => {
      expect(request.headers['content-type']).toBe('application/json');
      response.writeHead(200, json);
      request.pipe(response);
    });

    await expect(
      clientOf(registry).postJson('search', { models: [] }, schema, { signal }),
    ).resolves.toEqual({ models: [] });
  });

  it.each([
    '../other',
    'https://elsewhere.example/models',
    'a/%2e%2e/%2e%2e/b',
  ])('asks for nothing that is not below the base address: %s', async path => {
    const registry = await start((_, response) => response.end());
    await expect(
      clientOf(registry).getJson(path, {}, schema, { signal }),
    ).rejects.toThrow(/is not below/);
    expect(registry.requests).toEqual([]);
  });

  it.each([
    ['ftp://127.0.0.1/', /begins with http/],
    ['not an address', /begins with http/],
    ['https://user:pass@127.0.0.1/', /holds credentials/],
    ['https://127.0.0.1/?token=1', /query/],
  ])('refuses the base address %s', (baseUrl, message) => {
    expect(() =>
      clientOf({ url: baseUrl, requests: [], close: jest.fn() }),
    ).toThrow(message);
  });

  it('refuses credentials that no header can have, without showing them', () => {
    const create = () =>
      RegistryClient.create({
        source: 'mlflow/prod',
        baseUrl: 'https://127.0.0.1',
        headers: { authorization: `Bearer ${TOKEN}\nx` },
        credentialsKey: 'catalog.providers.mlflow.prod.auth',
        logger: mockServices.logger.mock(),
      });
    expect(create).toThrow(/mlflow\.prod\.auth holds characters/);
    expect(create).not.toThrow(new RegExp(TOKEN));
  });

  it('follows redirects on the same host', async () => {
    const registry = await start((request, response) =>
      request.url === '/base/models'
        ? response.writeHead(307, { location: '/moved' }).end()
        : response.writeHead(200, json).end('{"models":[]}'),
    );
    await expect(ask(registry)).resolves.toEqual({ models: [] });
  });

  it('is not led to another host', async () => {
    const other = await start((_, response) =>
      response.writeHead(200, json).end('{"models":[]}'),
    );
    const registry = await start((_, response) =>
      response.writeHead(302, { location: `${other.url}/base/models` }).end(),
    );

    expect(await refusal(ask(registry))).toContain(
      `redirects to ${other.url}, which is not followed`,
    );
    expect(other.requests).toEqual([]);
  });

  it('is not led round and round', async () => {
    const registry = await start((_, response) =>
      response.writeHead(302, { location: '/base/models' }).end(),
    );
    expect(await refusal(ask(registry))).toContain(
      'redirects more than 5 times',
    );
    expect(registry.requests).toHaveLength(6);
  });

  it.each([408, 429, 500, 503])('tries again after %d', async status => {
    let count = 0;
    const registry = await start((_, response) =>
      ++count < 4
        ? response.writeHead(status).end()
        : response.writeHead(200, json).end('{"models":[]}'),
    );
    await expect(ask(registry)).resolves.toEqual({ models: [] });
  });

  it('gives up in the end, with what the server says, shortened and without the token', async () => {
    const registry = await start((_, response) =>
      response
        .writeHead(500, json)
        .end(JSON.stringify({ message: `${TOKEN} ${'x'.repeat(5_000)}` })),
    );
    const message = await refusal(ask(registry));
    expect(message).toMatch(
      /^mlflow\/prod: GET http:\/\/127\.0\.0\.1:\d+\/base\/models answers 500: … xxx/,
    );
    expect(message.length).toBeLessThan(300);
    expect(registry.requests).toHaveLength(4);
  });

  it.each([
    ['seconds', '1'],
    ['a date', () => new Date(Date.now() + 1_999).toUTCString()],
  ])('waits as long as the registry asks for in %s', async (_, after) => {
    const times: number[] = [];
    const registry = await start((__, response) => {
      times.push(Date.now());
      return times.length === 1
        ? response
            .writeHead(429, {
              'retry-after': typeof after === 'string' ? after : after(),
            })
            .end()
        : response.writeHead(200, json).end('{"models":[]}');
    });
    await ask(registry, { maxDelayMs: 5_000 });
    expect(times[1] - times[0]).toBeGreaterThanOrEqual(900);
  });

  it('does not wait for longer than the limit, whatever the registry asks for', async () => {
    const registry = await start((_, response) =>
      response.writeHead(503, { 'retry-after': '86400' }).end(),
    );
    expect(await refusal(ask(registry))).toContain('answers 503');
    expect(registry.requests).toHaveLength(4);
  });

  it('stops waiting when it is told to', async () => {
    const registry = await start((_, response) =>
      response.writeHead(503, { 'retry-after': '60' }).end(),
    );
    const controller = new AbortController();
    const answer = clientOf(registry, { maxDelayMs: 60_000 }).getJson(
      'models',
      {},
      schema,
      { signal: controller.signal },
    );
    setTimeout(() => controller.abort(new Error('shutting down')), 100);
    await expect(answer).rejects.toThrow('shutting down');
    expect(registry.requests).toHaveLength(1);
  });

  it.each([401, 403])(
    'does not try again after %d, and says where to look',
    async status => {
      const registry = await start((_, response) =>
        response.writeHead(status).end(),
      );
      expect(await refusal(ask(registry))).toContain(
        `(${status}); look at catalog.providers.mlflow.prod.auth in the configuration`,
      );
      expect(registry.requests).toHaveLength(1);
    },
  );

  it('tells the code of an error apart from its status', async () => {
    const registry = await start((_, response) =>
      response
        .writeHead(404, json)
        .end('{"error_code":"RESOURCE_DOES_NOT_EXIST","message":"no such"}'),
    );
    await expect(ask(registry)).rejects.toMatchObject({
      details: { status: 404, code: 'RESOURCE_DOES_NOT_EXIST' },
      message: expect.stringContaining('answers 404: no such'),
    });
  });

  it('does not pass on the password that a server says back', async () => {
    const registry = await start((_, response) =>
      response
        .writeHead(400, json)
        .end('{"message":"not very:secret, portal"}'),
    );
    const credentials = Buffer.from('portal:very:secret').toString('base64');
    const client = RegistryClient.create({
      source: 'mlflow/prod',
      baseUrl: registry.url,
      headers: { authorization: `Basic ${credentials}` },
      credentialsKey: 'auth',
      logger: mockServices.logger.mock(),
    });

    await expect(
      client.getJson('models', {}, schema, { signal }),
    ).rejects.toThrow(/answers 400: not …, portal$/);
  });

  it('does not wait for a server that never answers', async () => {
    const registry = await start(() => {});
    expect(
      await refusal(ask(registry, { timeoutMs: 100, attempts: 2 })),
    ).toContain('did not answer within 0.1 seconds');
    expect(registry.requests).toHaveLength(2);
  });

  it('does not wait for a server that dribbles', async () => {
    const registry = await start((_, response) => {
      response.writeHead(200, json).write('{"models":[');
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(timer));
    });
    expect(
      await refusal(ask(registry, { timeoutMs: 200, attempts: 1 })),
    ).toContain('did not answer within');
  });

  it('stops reading 50 MB at the limit', async () => {
    let sent = 0;
    const chunk = Buffer.alloc(1024 * 1024, ' ');
    const registry = await start((_, response) => {
      response.writeHead(200, json);
      const send = () => {
        while (sent < 50 && !response.destroyed) {
          sent++;
          if (!response.write(chunk)) {
            response.once('drain', send);
            return;
          }
        }
        response.end();
      };
      send();
    });
    expect(
      await refusal(ask(registry, { maxBytes: 4 * 1024 * 1024 })),
    ).toContain('answers with more than 4 MiB');
    expect(sent).toBeLessThan(50);
  });

  it.each([
    ['text/html', '<html>', 'answers with text/html, not with JSON'],
    ['application/json', '', 'the answer is empty'],
    ['application/json', '{"models":[', 'is not valid JSON, or was cut off'],
    ['application/json', '"\xff"', 'is not text in UTF-8'],
    ['application/json', '['.repeat(100_000), 'more than 64 levels deep'],
    [
      'application/json',
      `[${'{},'.repeat(600_000)}{}]`,
      'has more than 1000000 values',
    ],
    [
      'application/json',
      '{"models":[{"name":"a"},{"name":1}]}',
      'in an unexpected form: models[1].name: Invalid input: expected string, received number',
    ],
  ])('says what is wrong with %s %.20s', async (type, body, message) => {
    const registry = await start((_, response) =>
      response
        .writeHead(200, { 'content-type': type })
        .end(Buffer.from(body, 'latin1')),
    );
    expect(await refusal(ask(registry))).toContain(message);
    expect(registry.requests).toHaveLength(1);
  });

  it('says that nothing listens', async () => {
    const registry = await startRegistry(() => {});
    await registry.close();
    expect(await refusal(ask(registry))).toContain(
      'refuses the connection (ECONNREFUSED)',
    );
  });

  it('tries again after a broken connection', async () => {
    let count = 0;
    const registry = await start((request, response) =>
      ++count === 1
        ? request.socket.destroy()
        : response.writeHead(200, json).end('{"models":[]}'),
    );
    await expect(ask(registry)).resolves.toEqual({ models: [] });
  });

  it('says what to do about a certificate that nobody signed', async () => {
    const { private: key, cert } = generate(
      [{ name: 'commonName', value: '127.0.0.1' }],
      { keySize: 2048, algorithm: 'sha256' },
    );
    const registry = await start((_, response) => response.end(), {
      key,
      cert,
    });
    expect(await refusal(ask(registry))).toMatch(
      /certificate that is not trusted; .*NODE_EXTRA_CA_CERTS \(DEPTH_ZERO_SELF_SIGNED_CERT\)/,
    );
    expect(registry.requests).toEqual([]);
  });
});

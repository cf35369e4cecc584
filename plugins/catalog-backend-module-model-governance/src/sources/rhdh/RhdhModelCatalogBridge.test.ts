import { mockServices } from '@backstage/backend-test-utils';
import type { SourceItem } from '@modelgov/backstage-plugin-model-governance-node';
import type { ServerResponse } from 'node:http';
import { collect } from '../../__testUtils__/collect';
import {
  startRegistry,
  type TestRegistry,
} from '../../__testUtils__/startRegistry';
import { RegistryClient } from '../../http/RegistryClient';
import { RhdhModelCatalogBridge } from './RhdhModelCatalogBridge';

const { signal } = new AbortController();

/** As the bridge writes it, with the name of the header in its value. */
const BRIDGE_TYPE = { 'content-type': 'Content-Type: application/json' };

const model = (name: string, more: object = {}) => ({
  name,
  owner: 'example-user',
  description: `What ${name} does`,
  lifecycle: 'production',
  ...more,
});
const server = (name: string) => ({
  name,
  owner: 'example-user',
  description: 'Runs models',
  lifecycle: 'production',
  API: {
    url: `https://${name}.example.com`,
    type: 'openapi',
    spec: 'https://specs.example.com/openapi.json',
  },
});

describe('RhdhModelCatalogBridge', () => {
  let answers: Record<string, string | ((response: ServerResponse) => void)>;
  let bridge: TestRegistry;

  beforeEach(async () => {
    answers = {};
    bridge = await startRegistry((request, response) => {
      const answer = answers[request.url ?? ''];
      if (typeof answer === 'string') {
        response.writeHead(200, BRIDGE_TYPE).end(answer);
      } else if (answer) {
        answer(response);
      } else {
        response.writeHead(404).end();
      }
    });
  });
  afterEach(() => bridge.close());

  function read(): Promise<SourceItem[]> {
    const source = new RhdhModelCatalogBridge({
      id: 'rhdh-model-catalog/test',
      client: RegistryClient.create({
        source: 'rhdh-model-catalog/test',
        baseUrl: bridge.url,
        credentialsKey: 'catalog.providers.rhdhModelCatalog.test.auth',
        logger: mockServices.logger.mock(),
        limits: { attempts: 2, firstDelayMs: 1 },
      }),
    });
    return collect(source.readAll({ signal }));
  }

  function serve(catalogs: Record<string, unknown>): void {
    answers['/list'] = JSON.stringify({ uris: Object.keys(catalogs) });
    for (const [path, catalog] of Object.entries(catalogs)) {
      answers[path] =
        typeof catalog === 'string' ? catalog : JSON.stringify(catalog);
    }
  }

  it('reads the models of all catalogs, with the servers that run them', async () => {
    serve({
      '/mnist/v1/model-catalog.json': {
        modelServer: server('first'),
        models: [
          model('mnist', { license: 'apache-2.0', tags: ['vision'] }),
          model('other'),
        ],
      },
      '/mnist/v2/model-catalog.json': {
        modelServer: server('second'),
        models: [model('mnist', { ethics: 'Reviewed by the ethics board.' })],
      },
      '/alone/v1/model-catalog.json': { models: [model('alone')] },
    });

    const items = await read();

    expect(items).toMatchObject([
      {
        kind: 'model',
        model: {
          name: 'mnist',
          owner: 'example-user',
          lifecycle: 'production',
          tags: ['vision'],
          model: { license: 'apache-2.0' },
          deployments: [
            { name: 'first', url: 'https://first.example.com/' },
            { name: 'second', url: 'https://second.example.com/' },
          ],
        },
      },
      { kind: 'model', model: { name: 'other' } },
      { kind: 'model', model: { name: 'alone' } },
    ]);
  });

  it.each(['{"uris":null}', '{"uris":[]}', '{}'])(
    'reads nothing where the bridge has nothing: %s',
    async list => {
      answers['/list'] = list;
      await expect(read()).resolves.toEqual([]);
    },
  );

  it('tells of each catalog and model that cannot be read, and reads the others', async () => {
    serve({
      '/good/v1/catalog': { models: [model('good'), model(''), 7] },
      '/yaml/v1/catalog-info.yaml': 'kind: Component\nmetadata: {}\n',
      '/garbage/v1/catalog': '{"models": [',
      '/bomb/v1/catalog': '['.repeat(100_000),
      '/huge/v1/catalog': `{"models": ["${'x'.repeat(11_000_000)}"]}`,
    });
    answers['/list'] = JSON.stringify({
      uris: [
        ...JSON.parse(String(answers['/list'])).uris,
        '/gone/v1/catalog',
        'https://elsewhere.example/catalog',
      ],
    });

    const items = await read();

    expect(
      items.map(item =>
        item.kind === 'model' ? item.model.name : item.message,
      ),
    ).toEqual([
      'good',
      expect.stringMatching(/^\/good\/v1\/catalog: models\[1\]\.?.*name/),
      expect.stringMatching(/^\/good\/v1\/catalog: models\[2\]: /),
      expect.stringMatching(
        /^\/yaml\/v1\/catalog-info\.yaml: .*expected the list of models/,
      ),
      expect.stringMatching(/^\/garbage\/v1\/catalog: .*JSON/),
      expect.stringMatching(/^\/bomb\/v1\/catalog: .*deep/),
      expect.stringMatching(/^\/huge\/v1\/catalog: .*more than 10 MiB/),
      expect.stringMatching(/^\/gone\/v1\/catalog: .*404/),
      expect.stringMatching(/^https:\/\/elsewhere.*is not below/),
    ]);
  });

  it.each<[string, RegExp, string | ((response: ServerResponse) => void)]>([
    ['garbage', /is not valid JSON/, '{"uris": ['],
    ['another form', /uris: /, '{"uris": {"a": 1}}'],
    [
      'a page for signing in',
      /answers with a web page/,
      response =>
        response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
    ],
    [
      'a refusal',
      /401.*catalog\.providers\.rhdhModelCatalog\.test\.auth/s,
      response => response.writeHead(401).end(),
    ],
    ['a failure', /500/, response => response.writeHead(500).end()],
  ])(
    'ends with a clear message where the list is %s',
    async (_, message, answer) => {
      answers['/list'] = answer;

      await expect(read()).rejects.toThrow(message);
      await expect(read()).rejects.toThrow(/^rhdh-model-catalog\/test: /);
    },
  );

  it('gives up where catalog after catalog fails', async () => {
    const paths = Array.from({ length: 30 }, (_, index) => `/m${index}/v1/c`);
    answers['/list'] = JSON.stringify({ uris: paths });
    for (const path of paths) {
      answers[path] = response => response.writeHead(503).end();
    }

    await expect(read()).rejects.toThrow(/503/);
    expect(bridge.requests.length).toBeLessThan(25);
  });
});

import { mockServices } from '@backstage/backend-test-utils';
import type { SourceItem } from '@modelgov/backstage-plugin-model-governance-node';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { collect } from '../../__testUtils__/collect';
import {
  startRegistry,
  type TestRegistry,
} from '../../__testUtils__/startRegistry';
import { RegistryClient } from '../../http/RegistryClient';
import { HuggingFaceHub } from './HuggingFaceHub';

const SHA = '0123456789abcdef0123456789abcdef01234567';
const JSON_TYPE = { 'content-type': 'application/json' };

const { signal } = new AbortController();

/** A model as the Hub gives it in a list. */
function hubModel(name: string, day: number, more: object = {}) {
  return {
    _id: `id-${name}`,
    id: `team/${name}`,
    modelId: `team/${name}`,
    author: 'team',
    sha: SHA,
    lastModified: `2025-01-${String(day).padStart(2, '0')}T10:00:00.000Z`,
    createdAt: '2025-01-01T10:00:00.000Z',
    private: false,
    gated: false,
    downloads: 7,
    likes: 1,
    tags: [],
    siblings: [{ rfilename: 'model.safetensors' }],
    ...more,
  };
}

describe('HuggingFaceHub', () => {
  const routes = new Map<
    string,
    (request: IncomingMessage, response: ServerResponse) => void
  >();
  let models: object[];
  let pageSize: number;
  let hub: TestRegistry;

  beforeEach(async () => {
    models = [];
    pageSize = 100;
    routes.clear();
    hub = await startRegistry((request, response) => {
      const url = new URL(request.url ?? '', 'http://hub');
      const route = routes.get(url.pathname);
      const one = models.find(
        model => 'id' in model && url.pathname === `/api/models/${model.id}`,
      );
      if (route) {
        route(request, response);
      } else if (one) {
        response.writeHead(200, JSON_TYPE).end(JSON.stringify(one));
      } else if (url.pathname === '/api/models') {
        sendPage(url, response);
      } else {
        response.writeHead(404, JSON_TYPE).end('{"error":"not found"}');
      }
    });
  });
  afterEach(() => hub.close());

  /** By cursor, whose address is that of another host, as behind a mirror. */
  function sendPage(url: URL, response: ServerResponse): void {
    const start = Number(url.searchParams.get('cursor') ?? 0);
    const end = start + pageSize;
    url.searchParams.set('cursor', String(end));
    const link = `<https://elsewhere.example${url.pathname}${url.search}>; rel="next"`;
    response
      .writeHead(200, { ...JSON_TYPE, ...(end < models.length && { link }) })
      .end(JSON.stringify(models.slice(start, end)));
  }

  function source(
    options: { readCards?: boolean; token?: string } = {},
  ): HuggingFaceHub {
    const { readCards = false, token } = options;
    return new HuggingFaceHub({
      id: 'hugging-face/test',
      client: RegistryClient.create({
        source: 'hugging-face/test',
        baseUrl: hub.url,
        headers: token ? { authorization: `Bearer ${token}` } : {},
        credentialsKey: 'catalog.providers.huggingFace.test.auth',
        logger: mockServices.logger.mock(),
        limits: { attempts: 2, firstDelayMs: 1 },
      }),
      baseUrl: `${hub.url}/`,
      author: 'team',
      isAnonymous: token === undefined,
      readCards,
    });
  }

  it('describes a model by its metadata, with its newest commit as the version', async () => {
    models.push(
      hubModel('summaries', 3, {
        gated: 'manual',
        private: true,
        pipeline_tag: 'text-generation',
        library_name: 'transformers',
        tags: ['transformers', 'safetensors', 'license:mit', 'region:us'],
        cardData: {
          license: 'apache-2.0',
          language: ['en', 'fr'],
          base_model: 'other/base',
          datasets: ['other/articles'],
        },
        'model-index': [
          {
            name: 'summaries',
            results: [
              {
                task: { type: 'summarization' },
                dataset: { name: 'news', type: 'news', split: 'test' },
                metrics: [{ type: 'rouge', value: 41.5 }],
              },
            ],
          },
        ],
      }),
    );

    await expect(collect(source().readAll({ signal }))).resolves.toEqual([
      {
        kind: 'model',
        model: {
          name: 'team/summaries',
          url: `${hub.url}/team/summaries`,
          owner: 'team',
          tags: ['transformers', 'safetensors'],
          labels: {
            library: 'transformers',
            language: 'en, fr',
            private: 'true',
            gated: 'manual',
          },
          model: {
            modelType: 'generative-ai',
            task: 'text-generation',
            license: 'apache-2.0',
          },
          baseModel: 'other/base',
          datasets: [
            { name: 'other/articles', role: 'training' },
            { name: 'news', role: 'evaluation' },
          ],
          versions: [
            {
              version: SHA,
              artifact: `hf://team/summaries@${SHA}`,
              url: `${hub.url}/team/summaries/tree/${SHA}`,
              updatedAt: '2025-01-03T10:00:00.000Z',
              license: 'apache-2.0',
              datasets: [
                { name: 'other/articles', role: 'training' },
                { name: 'news', role: 'evaluation' },
              ],
              metrics: [
                { name: 'rouge', value: 41.5, dataset: 'news', split: 'test' },
              ],
              sections: [],
            },
          ],
          card: { sections: [], license: 'apache-2.0', metrics: [] },
          updatedAt: '2025-01-03T10:00:00.000Z',
        },
      },
    ]);
    expect(hub.requests).toEqual([
      'GET /api/models?author=team&sort=createdAt&direction=-1&limit=100&full=true&cardData=true',
    ]);
  });

  it('reads from tags what the Hub does not give as metadata', async () => {
    models.push(
      hubModel('tagged', 3, {
        tags: [
          'license:mit',
          'dataset:other/articles',
          'base_model:other/base',
          'base_model:finetune:other/base',
        ],
      }),
    );

    const [item] = await collect(source().readAll({ signal }));

    expect(item).toMatchObject({
      model: {
        tags: [],
        model: { license: 'mit' },
        baseModel: 'other/base',
        datasets: [{ name: 'other/articles', role: 'training' }],
      },
    });
  });

  it('follows the pages, and never to another host', async () => {
    pageSize = 2;
    for (let day = 1; day <= 5; day++) {
      models.push(hubModel(`model-${day}`, day));
    }

    const items = await collect(source({ token: 'x' }).readAll({ signal }));

    expect(items.map(summary)).toEqual(
      [1, 2, 3, 4, 5].map(day => `team/model-${day}`),
    );
    expect(hub.requests).toHaveLength(3);
    expect(hub.requests[2]).toContain('cursor=4');
    expect(hub.requests[2]).toContain('author=team');
  });

  it('gives the models that changed, and stops where the rest is older', async () => {
    pageSize = 2;
    for (let day = 9; day >= 1; day--) {
      models.push(hubModel(`model-${day}`, day));
    }

    const since = new Date('2025-01-07T00:00:00Z');
    const items = await collect(source().readChanged({ since, signal }));

    expect(items.map(summary)).toEqual([
      'team/model-9',
      'team/model-8',
      'team/model-7',
    ]);
    expect(hub.requests).toHaveLength(2);
    expect(hub.requests[0]).toContain('sort=lastModified');
  });

  it('reads the cards where it is told to, and goes without those that are kept from it', async () => {
    models.push(
      hubModel('open', 1),
      hubModel('gated', 1),
      hubModel('without', 1),
      hubModel('failing', 1),
    );
    routes.set(`/team/open/raw/${SHA}/README.md`, (_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/plain; charset=utf-8' })
        .end(
          '---\r\nlicense: mit\r\n---\r\n# Open\r\n\r\n## Limitations\r\n\r\nEnglish only.\r\n',
        ),
    );
    routes.set(`/team/gated/raw/${SHA}/README.md`, (_, response) =>
      response.writeHead(403, JSON_TYPE).end('{"error":"ask first"}'),
    );
    routes.set(`/team/failing/raw/${SHA}/README.md`, (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
    );

    const items = await collect(
      source({ readCards: true }).readAll({ signal }),
    );

    expect(items).toMatchObject([
      { model: { name: 'team/open', card: { sections: ['limitations'] } } },
      {
        model: {
          name: 'team/gated',
          problems: [expect.stringContaining('(403)')],
        },
      },
      { model: { name: 'team/without', card: { sections: [] } } },
      {
        kind: 'unreadable',
        name: 'team/failing',
        message: expect.stringContaining('answers with a web page'),
      },
    ]);
  });

  it('finds one model by its name, and not one that was renamed or is gone', async () => {
    models.push(hubModel('here', 1), hubModel('new-name', 1));
    routes.set('/api/models/team/old-name', (_, response) =>
      response.writeHead(307, { location: '/api/models/team/new-name' }).end(),
    );
    const one = (name: string) => source().readOne(name, { signal });

    await expect(one('team/here')).resolves.toMatchObject({
      model: { name: 'team/here' },
    });
    await expect(one('team/old-name')).resolves.toBeUndefined();
    await expect(one('team/gone')).resolves.toBeUndefined();
  });

  it('takes a denial to nobody for absence, and to somebody for a denial', async () => {
    routes.set('/api/models/team/hidden', (_, response) =>
      response.writeHead(401, JSON_TYPE).end('{"error":"no"}'),
    );
    const one = (token?: string) =>
      source({ token }).readOne('team/hidden', { signal });

    await expect(one()).resolves.toBeUndefined();
    await expect(one('old')).rejects.toThrow(
      /^hugging-face\/test: .*401.*catalog\.providers\.huggingFace\.test\.auth/s,
    );
  });

  it('tells of models that cannot be read, and reads the others', async () => {
    models.push(
      hubModel('climbing', 1, { id: '../../secrets' }),
      hubModel('nameless', 1, { id: undefined }),
      hubModel('careless', 1, {
        sha: 'main',
        lastModified: 'yesterday',
        tags: 'all',
        cardData: 'none',
        'model-index': { results: 7 },
        gated: {},
      }),
      hubModel('good', 1),
    );

    const items = await collect(source().readAll({ signal }));

    expect(items.map(summary)).toEqual([
      '../../secrets: id: expected the name of an organisation and of a model, such as team/model',
      'undefined: id: expected string, received undefined',
      'team/careless',
      'team/good',
    ]);
    expect(items[2]).toMatchObject({
      model: { versions: [], problems: ['model-index: expected a list'] },
    });
  });

  it.each<[string, RegExp, (response: ServerResponse) => void]>([
    [
      'garbage',
      /is not valid JSON/,
      response => response.writeHead(200, JSON_TYPE).end('[{'),
    ],
    [
      'another form',
      /unexpected form/,
      response => response.writeHead(200, JSON_TYPE).end('{"models":[]}'),
    ],
    [
      'a failure that lasts',
      /502/,
      response => response.writeHead(502).end('bad gateway'),
    ],
    [
      'the same page for ever',
      /models do not end/,
      response =>
        response
          .writeHead(200, {
            ...JSON_TYPE,
            link: '</api/models?cursor=again>; rel="next"',
          })
          .end('[]'),
    ],
    [
      'a next page with a parameter of an odd name',
      /models do not end/,
      response =>
        response
          .writeHead(200, {
            ...JSON_TYPE,
            link: '</api/models?__proto__=1&toString=2>; rel="next"',
          })
          .end('[]'),
    ],
    [
      'a redirect elsewhere',
      /redirects to https:\/\/elsewhere\.example/,
      response =>
        response
          .writeHead(302, { location: 'https://elsewhere.example/' })
          .end(),
    ],
  ])(
    'ends with a clear message where the list is %s',
    async (_, message, answer) => {
      routes.set('/api/models', (__, response) => answer(response));

      const reading = collect(source().readAll({ signal }));

      await expect(reading).rejects.toThrow(message);
      await expect(reading).rejects.toThrow(/^hugging-face\/test: /);
    },
  );

  it('waits as long as the Hub asks, and goes on', async () => {
    models.push(hubModel('patient', 1));
    routes.set('/api/models', (_, response) => {
      routes.delete('/api/models');
      response.writeHead(429, { 'retry-after': '0' }).end();
    });

    const items = await collect(source().readAll({ signal }));

    expect(items.map(summary)).toEqual(['team/patient']);
  });
});

function summary(item: SourceItem): string {
  return item.kind === 'model'
    ? item.model.name
    : `${item.name}: ${item.message}`;
}

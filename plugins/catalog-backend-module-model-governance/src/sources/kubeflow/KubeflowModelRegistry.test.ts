import { mockServices } from '@backstage/backend-test-utils';
import {
  deploymentSchema,
  versionDetailsSchema,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { SourceItem } from '@modelgov/backstage-plugin-model-governance-node';
import type { ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { type PrismServer, startPrism } from '../../__testUtils__/startPrism';
import { RegistryClient } from '../../http/RegistryClient';
import { FakeRegistry } from './__testUtils__/FakeRegistry';
import { KubeflowModelRegistry } from './KubeflowModelRegistry';

const DOCUMENT = resolve(__dirname, '__fixtures__/registry.openapi.yaml');

const JSON_TYPE = { 'content-type': 'application/json' };

const { signal } = new AbortController();

describe('KubeflowModelRegistry, held to the contract by Prism', () => {
  const registry = new FakeRegistry();
  const servers: PrismServer[] = [];

  afterEach(async () => {
    await Promise.all(servers.splice(0).map(server => server.close()));
  });
  afterAll(() => registry.stop());

  async function prism(
    answers: Parameters<typeof startPrism>[1],
  ): Promise<string> {
    const server = await startPrism(DOCUMENT, answers);
    servers.push(server);
    return server.url;
  }

  it('understands a model with its versions, their artifacts and runs, and where it runs', async () => {
    const source = sourceAt(await prism('examples'), {
      pagesUrl: 'https://dashboard.example.com/registered-models/',
    });

    const items = await allOf(source.readAll({ signal }));

    const ofRun = {
      datasets: [
        {
          name: 'payments-2024',
          role: 'training',
          digest: 'abc123',
          url: 'https://data.example.com/payments-2024',
        },
      ],
      run: { id: '7' },
      artifact:
        'oci://registry.example.com/models/fraud@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      digest:
        'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    };
    expect(items).toEqual([
      {
        kind: 'model',
        model: {
          name: 'fraud-detector',
          description: 'Scores card payments.',
          url: 'https://dashboard.example.com/registered-models/1',
          owner: 'payments',
          tags: ['tabular'],
          labels: {
            license: 'apache-2.0',
            reviewed: 'true',
            maturity: 'Generally Available',
            language: 'en',
          },
          model: { license: 'apache-2.0' },
          versions: [
            {
              version: '2.0',
              ...ofRun,
              aliases: ['champion'],
              stage: 'LIVE',
              live: true,
              url: 'https://dashboard.example.com/registered-models/1/versions/12',
              createdBy: 'second-author',
              createdAt: '2025-02-01T00:00:00.000Z',
              updatedAt: '2025-02-01T00:00:00.000Z',
              description: 'Trained on payments of last year.',
              metrics: [
                { name: 'loss', value: 0.2 },
                { name: 'accuracy', value: 0.93 },
              ],
              parameters: [
                { name: 'modelFormat', value: 'onnx 1' },
                { name: 'learning_rate', value: '0.01' },
                { name: 'epochs', value: '12' },
                { name: 'schema', value: '{"columns":2}' },
              ],
            },
            {
              version: '1.0',
              ...ofRun,
              aliases: [],
              stage: 'ARCHIVED',
              live: false,
              url: 'https://dashboard.example.com/registered-models/1/versions/11',
              createdBy: 'first-author',
              createdAt: '2025-01-01T00:00:00.000Z',
              updatedAt: '2025-01-01T00:00:00.000Z',
              metrics: [{ name: 'loss', value: 0.2 }],
              parameters: [
                { name: 'modelFormat', value: 'onnx 1' },
                { name: 'learning_rate', value: '0.01' },
              ],
            },
          ],
          deployments: [
            {
              name: 'fraud-live',
              environment: 'payments-cluster',
              version: '2.0',
              since: '2025-03-01T00:00:00.000Z',
            },
          ],
          card: { sections: ['intended-use', 'limitations'], metrics: [] },
          updatedAt: '2025-02-01T00:00:00.000Z',
        },
      },
    ]);
  });

  it('finds one model by its name', async () => {
    const source = sourceAt(await prism('examples'));

    const item = await source.readOne('fraud-detector', { signal });

    expect(item).toMatchObject({
      kind: 'model',
      model: {
        name: 'fraud-detector',
        versions: [{ version: '2.0' }, { version: '1.0' }],
        deployments: [{ name: 'fraud-live' }],
      },
    });
  });

  it('takes whatever the schemas allow, and says only what is well-formed', async () => {
    const source = sourceAt(await prism('schemas'));
    const items: SourceItem[] = [];
    for (let reading = 0; reading < 5; reading++) {
      items.push(...(await allOf(source.readAll({ signal }))));
      items.push((await source.readOne('any', { signal }))!);
    }

    const models = items.flatMap(item =>
      item?.kind === 'model' ? [item.model] : [],
    );
    expect(models.length).toBeGreaterThan(5);
    for (const { name, versions, deployments } of models) {
      expect(name).toEqual(expect.any(String));
      versionDetailsSchema.array().parse(versions);
      deploymentSchema.array().parse(deployments);
    }
  });

  it('reads all pages of models, versions, artifacts and servers', async () => {
    registry.pageSize = 2;
    for (let id = 1; id <= 5; id++) {
      registry.addModel(id, `model-${id}`, id);
      registry.addVersion(10 + id, id, id);
      registry.addVersion(20 + id, id, id + 20);
      registry.addService(id, id, id, { modelVersionId: String(10 + id) });
    }
    registry.listings.serving_environments.push({ id: '1', name: 'cluster' });
    registry.listings['model_versions/21/artifacts'] = [1, 2, 3].map(id => ({
      id: `${id}`,
      artifactType: 'metric',
      name: `metric-${id}`,
      value: id,
    }));
    const upstream = await registry.start();
    const source = sourceAt(await prism({ upstream }));

    const models = modelsOf(await allOf(source.readAll({ signal })));

    expect(models.map(({ name }) => name)).toEqual([
      'model-1',
      'model-2',
      'model-3',
      'model-4',
      'model-5',
    ]);
    expect(
      models.map(({ versions }) => versions.map(({ version }) => version)),
    ).toEqual([1, 2, 3, 4, 5].map(id => [`v${20 + id}`, `v${10 + id}`]));
    expect(models[0]).toMatchObject({
      versions: [
        { live: false, metrics: [{}, {}, {}] },
        { live: true, metrics: [] },
      ],
      deployments: [{ environment: 'cluster', version: 'v11' }],
    });
    expect(
      registry.requests.filter(request => /models\/\d+/.test(request)),
    ).toEqual([]);
  });
});

describe('KubeflowModelRegistry', () => {
  let registry: FakeRegistry;
  let url: string;

  beforeEach(async () => {
    registry = new FakeRegistry();
    url = await registry.start();
  });
  afterEach(() => registry.stop());

  it('leaves out what is archived, which is how the registry deletes, unless something serves it', async () => {
    registry.addModel(1, 'archived', 1, { state: 'ARCHIVED' });
    registry.addModel(2, 'archived-but-served', 1, { state: 'ARCHIVED' });
    registry.addModel(3, 'archived-and-stopped', 1, { state: 'ARCHIVED' });
    registry.addVersion(4, 2, 1, { state: 'ARCHIVED' });
    registry.addService(5, 2, 1);
    registry.addService(6, 3, 1, { desiredState: 'UNDEPLOYED' });

    const models = modelsOf(await allOf(sourceAt(url).readAll({ signal })));

    expect(models).toMatchObject([
      {
        name: 'archived-but-served',
        lifecycle: 'deprecated',
        versions: [{ version: 'v4', stage: 'ARCHIVED', live: true }],
        deployments: [{ version: 'v4' }],
      },
    ]);
  });

  it('keeps the newest fifty versions of a model, and older ones that run', async () => {
    registry.addModel(1, 'busy', 1);
    for (let id = 1; id <= 60; id++) {
      registry.addVersion(id, 1, id);
    }
    registry.addService(1, 1, 1, { modelVersionId: '3' });

    const [{ versions }] = modelsOf(
      await allOf(sourceAt(url).readAll({ signal })),
    );

    expect(versions).toHaveLength(51);
    expect(versions[0].version).toBe('v60');
    expect(versions[50]).toMatchObject({ version: 'v3', live: true });
    expect(registry.requests).not.toContainEqual(
      expect.stringContaining('model_versions/9/artifacts'),
    );
  });

  it('gives the models of which anything changed, and stops listing where the rest is older', async () => {
    registry.pageSize = 2;
    for (let id = 1; id <= 8; id++) {
      registry.addModel(id, `model-${id}`, id);
      registry.addVersion(id, id, id);
    }
    registry.addVersion(9, 3, 20);
    registry.addService(10, 5, 21);
    registry.addModel(11, 'new', 22);

    const since = new Date('2025-01-15T00:00:00Z');
    const items = await allOf(sourceAt(url).readChanged({ since, signal }));

    expect(
      modelsOf(items)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['model-3', 'model-5', 'new']);
    expect(
      registry.requests.filter(request =>
        /^(registered_models|model_versions)\?/.test(request),
      ),
    ).toHaveLength(2);
  });

  it('asks no more where nothing changed', async () => {
    registry.addModel(1, 'old', 1);

    const since = new Date('2025-02-01T00:00:00Z');
    const items = await allOf(sourceAt(url).readChanged({ since, signal }));

    expect(items).toEqual([]);
    expect(registry.requests).toHaveLength(3);
  });

  it('finds a model whose name cannot be asked for, and says of what is gone that it is', async () => {
    registry.addModel(1, 'modèle', 1);
    registry.addVersion(2, 1, 1);

    await expect(
      sourceAt(url).readOne('modèle', { signal }),
    ).resolves.toMatchObject({
      model: { name: 'modèle', versions: [{ version: 'v2' }] },
    });
    await expect(
      sourceAt(url).readOne('gone', { signal }),
    ).resolves.toBeUndefined();
    await expect(
      sourceAt(url).readOne('weg → hier', { signal }),
    ).resolves.toBeUndefined();
  });

  it('tells of each model that cannot be read, and reads the others', async () => {
    registry.addModel(1, 'failing', 1);
    registry.addVersion(11, 1, 1);
    registry.routes['model_versions/11/artifacts'] = (_, response) =>
      response.writeHead(500, { 'content-type': 'text/plain' }).end('oh no');
    registry.listings.registered_models.push(
      { id: '2', name: '' },
      { id: '../x', name: 'climbing' },
    );
    registry.addModel(3, 'good', 1);

    const items = await allOf(sourceAt(url).readAll({ signal }));

    expect(items.map(summary).sort()).toEqual([
      'climbing: id: expected an id of the registry, a whole number',
      `failing: kubeflow-model-registry/test: GET ${url}/api/model_registry/v1alpha3/model_versions/11/artifacts answers 500: oh no`,
      'good',
      'undefined: name: Too small: expected string to have >=1 characters',
    ]);
  });

  it('reads a model without the parts of it that are malformed, and says which', async () => {
    registry.addModel(1, 'partly', 1);
    registry.addVersion(11, 1, 1, { name: 7 });
    registry.addVersion(12, 1, 1, { customProperties: 'none' });
    registry.listings.model_versions.push({ id: '13', name: 'nobody-s' });
    registry.addService(21, 1, 1, { id: 'x' });
    registry.listings['model_versions/12/artifacts'] = [
      { id: '31', artifactType: 7 },
      { id: '32', artifactType: 'parameter', name: 'depth', value: '3' },
    ];

    const [model] = modelsOf(await allOf(sourceAt(url).readAll({ signal })));

    expect(model).toMatchObject({
      name: 'partly',
      versions: [
        { version: 'v12', parameters: [{ name: 'depth', value: '3' }] },
      ],
      deployments: [],
      problems: [
        'model version left out: name: expected string, received number',
        'inference service left out: id: expected an id of the registry, a whole number',
        'version v12: artifact left out: artifactType: expected string, received number',
      ],
    });
  });

  it.each<[string, RegExp, (response: ServerResponse) => void]>([
    [
      'garbage',
      /is not valid JSON/,
      response => response.writeHead(200, JSON_TYPE).end('{"items": ['),
    ],
    [
      'a web page',
      /not with JSON/,
      response =>
        response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
    ],
    [
      'another form',
      /unexpected form: items/,
      response => response.writeHead(200, JSON_TYPE).end('{"items": {}}'),
    ],
    [
      'a refusal',
      /does not allow these credentials/,
      response =>
        response.writeHead(403, JSON_TYPE).end('{"code":"403","message":"no"}'),
    ],
    [
      'a failure that lasts',
      /answers 503/,
      response => response.writeHead(503).end(),
    ],
    [
      'too many requests, still',
      /answers 429/,
      response => response.writeHead(429, { 'retry-after': '0' }).end(),
    ],
    [
      'a redirect elsewhere',
      /redirects to https:\/\/elsewhere\.example/,
      response =>
        response
          .writeHead(302, { location: 'https://elsewhere.example/' })
          .end(),
    ],
    [
      'the same page for ever',
      /do not end/,
      response =>
        response
          .writeHead(200, JSON_TYPE)
          .end('{"items":[],"nextPageToken":"again"}'),
    ],
    [
      '50 MB',
      /more than 32 MiB/,
      response =>
        response
          .writeHead(200, JSON_TYPE)
          .end(`{"items":["${'x'.repeat(50_000_000)}"]}`),
    ],
    [
      'values nested without end',
      /nests its values/,
      response => response.writeHead(200, JSON_TYPE).end('['.repeat(100_000)),
    ],
  ])(
    'gives what came before, and ends with a clear message, where a listing answers with %s',
    async (_, message, answer) => {
      registry.addModel(1, 'before', 1);
      registry.addModel(2, 'after', 1);
      registry.pageSize = 1;
      const given: SourceItem[] = [];
      const reading = (async () => {
        for await (const item of sourceAt(url).readAll({ signal })) {
          given.push(item);
          registry.routes.registered_models = (__, response) =>
            answer(response);
        }
      })();

      await expect(reading).rejects.toThrow(message);
      await expect(reading).rejects.toThrow(/^kubeflow-model-registry\/test: /);
      expect(given.map(summary)).toEqual(['before']);
    },
  );

  it('gives up on a registry that does not answer', async () => {
    registry.routes.registered_models = () => undefined;
    const source = sourceAt(url, { timeoutMs: 100 });

    await expect(allOf(source.readAll({ signal }))).rejects.toThrow(
      /registered_models did not answer within 0.1 seconds/,
    );
  });

  it('tells of credentials that are wrong, and where they are set', async () => {
    const reading = allOf(sourceAt(url, { token: 'old' }).readAll({ signal }));

    await expect(reading).rejects.toThrow(
      /401.*catalog\.providers\.kubeflowModelRegistry\.test\.auth/s,
    );
  });

  it('waits as long as the registry asks, and goes on', async () => {
    registry.addModel(1, 'patient', 1);
    registry.routes.registered_models = (_, response) => {
      delete registry.routes.registered_models;
      response.writeHead(429, { 'retry-after': '0' }).end();
    };

    const models = modelsOf(await allOf(sourceAt(url).readAll({ signal })));

    expect(models.map(({ name }) => name)).toEqual(['patient']);
  });

  it('gives up where model after model fails', async () => {
    for (let id = 1; id <= 40; id++) {
      registry.addModel(id, `model-${id}`, 1);
      registry.addVersion(id, id, 1);
      registry.routes[`model_versions/${id}/artifacts`] = (_, response) =>
        response.writeHead(400, JSON_TYPE).end('{"code":"400"}');
    }

    const reading = allOf(sourceAt(url).readAll({ signal }));

    await expect(reading).rejects.toThrow(/answers 400/);
    expect(registry.requests.length).toBeLessThan(25);
  });

  it('ends when it is told to', async () => {
    registry.addModel(1, 'endless', 1);
    const controller = new AbortController();
    registry.routes.model_versions = () => controller.abort();

    const reading = allOf(sourceAt(url).readAll({ signal: controller.signal }));

    await expect(reading).rejects.toThrow(/abort/);
  });
});

function summary(item: SourceItem): string {
  return item.kind === 'model'
    ? item.model.name
    : `${item.name}: ${item.message}`;
}

function modelsOf(items: SourceItem[]) {
  return items.map(item => {
    if (item.kind !== 'model') {
      throw new Error(summary(item));
    }
    return item.model;
  });
}

function sourceAt(
  baseUrl: string,
  options: { pagesUrl?: string; token?: string; timeoutMs?: number } = {},
): KubeflowModelRegistry {
  const id = 'kubeflow-model-registry/test';
  const client = RegistryClient.create({
    source: id,
    baseUrl,
    headers: { authorization: `Bearer ${options.token ?? 'token'}` },
    credentialsKey: 'catalog.providers.kubeflowModelRegistry.test.auth',
    logger: mockServices.logger.mock(),
    limits: {
      attempts: 2,
      firstDelayMs: 1,
      timeoutMs: options.timeoutMs ?? 10_000,
    },
  });
  return new KubeflowModelRegistry({ id, client, pagesUrl: options.pagesUrl });
}

async function allOf(items: AsyncIterable<SourceItem>): Promise<SourceItem[]> {
  const all: SourceItem[] = [];
  for await (const item of items) {
    all.push(item);
  }
  return all;
}

import { mockServices } from '@backstage/backend-test-utils';
import type { SourceItem } from '@modelgov/backstage-plugin-model-governance-node';
import {
  startMlflowServer,
  type MlflowServer,
} from '../../__testUtils__/startMlflowServer';
import { RegistryClient } from '../../http/RegistryClient';
import { MlflowSource } from './MlflowSource';

const signal = new AbortController().signal;
const RUN = 'a'.repeat(32);
const DIGEST = `sha256:${'1f'.repeat(32)}`;

describe('MlflowSource', () => {
  const open: MlflowServer[] = [];

  async function start(options?: { models?: number; token?: string }) {
    const server = await startMlflowServer(options);
    open.push(server);
    return server;
  }

  function sourceOf(server: MlflowServer, token = 'token') {
    const client = RegistryClient.create({
      source: 'mlflow/prod',
      baseUrl: server.url,
      headers: { authorization: `Bearer ${token}` },
      credentialsKey: 'catalog.providers.mlflow.prod.auth',
      logger: mockServices.logger.mock(),
      limits: { firstDelayMs: 1, maxDelayMs: 5 },
    });
    return new MlflowSource(client, {
      instance: 'prod',
      baseUrl: server.url,
      digestTag: 'digest',
      liveAliases: new Set(['champion']),
      liveStages: new Set(['Production']),
    });
  }

  async function itemsOf(items: AsyncIterable<SourceItem>) {
    const read: SourceItem[] = [];
    for await (const item of items) {
      read.push(item);
    }
    return read;
  }

  const all = (server: MlflowServer) =>
    itemsOf(sourceOf(server).readAll({ signal }));

  const nameOf = (item: SourceItem) =>
    item.kind === 'model' ? item.model.name : item.name;

  function modelOf(item: SourceItem | undefined) {
    if (item?.kind !== 'model') {
      throw new Error(`Not a model: ${JSON.stringify(item)}`);
    }
    return item.model;
  }

  afterEach(async () => {
    await Promise.all(open.splice(0).map(server => server.close()));
  });

  it('says of a model all that MLflow says', async () => {
    const server = await start();
    server.store.put({
      name: 'fraud/cards v2',
      description:
        '---\nlicense: apache-2.0\n---\n## Intended use\n\nFinds fraud.',
      last_updated_timestamp: Date.UTC(2026, 4, 1),
      tags: { team: 'risk', reviewed: '', task: 'tabular-classification' },
      aliases: { champion: '2', blue: '2' },
      versions: [
        { version: '1', current_stage: 'Archived' },
        {
          version: '2',
          run_id: RUN,
          source: 's3://models/fraud/2',
          creation_timestamp: Date.UTC(2026, 3, 1),
          last_updated_timestamp: Date.UTC(2026, 4, 1),
          description: '## Limitations\n\nNot for refunds.',
          tags: { digest: DIGEST.toUpperCase(), license: 'mit' },
        },
      ],
    });
    server.store.putRun({
      run_id: RUN,
      experiment_id: '42',
      metrics: [
        { key: 'auc', value: 0.91, dataset_name: 'cards-2026' },
        { key: 'ratio', value: 'NaN' },
        { key: 'system/cpu_utilization_percentage', value: 88 },
      ],
      params: { depth: '7' },
      tags: { 'mlflow.user': 'trainer', 'mlflow.source.git.commit': 'abc123' },
      datasets: [
        {
          name: 'cards-2026',
          digest: '9a8b',
          context: 'training',
          source: '{"url":"https://data.example/cards.csv"}',
        },
        { name: 'local', digest: '77', source: '{"uri":"s3://data/x"}' },
      ],
    });

    const [item] = await all(server);

    expect(modelOf(item)).toEqual({
      name: 'fraud/cards v2',
      description: expect.stringContaining('Finds fraud.'),
      url: `${server.url}/#/models/fraud%2Fcards%20v2`,
      tags: ['reviewed'],
      labels: { task: 'tabular-classification', team: 'risk' },
      model: { task: 'tabular-classification' },
      card: { sections: ['intended-use'], license: 'apache-2.0', metrics: [] },
      updatedAt: '2026-05-01T00:00:00.000Z',
      versions: [
        {
          version: '2',
          digest: DIGEST,
          aliases: ['blue', 'champion'],
          live: true,
          artifact: 's3://models/fraud/2',
          url: `${server.url}/#/models/fraud%2Fcards%20v2/versions/2`,
          run: { id: RUN, url: `${server.url}/#/experiments/42/runs/${RUN}` },
          createdBy: 'trainer',
          createdAt: '2026-04-01T00:00:00.000Z',
          updatedAt: '2026-05-01T00:00:00.000Z',
          description: '## Limitations\n\nNot for refunds.',
          license: 'mit',
          sections: ['limitations'],
          datasets: [
            {
              name: 'cards-2026',
              role: 'training',
              digest: '9a8b',
              url: 'https://data.example/cards.csv',
            },
            { name: 'local', digest: '77' },
          ],
          metrics: [
            { name: 'auc', value: 0.91, dataset: 'cards-2026' },
            { name: 'ratio', value: 'NaN' },
          ],
          parameters: [
            { name: 'mlflow.source.git.commit', value: 'abc123' },
            { name: 'depth', value: '7' },
          ],
        },
        {
          version: '1',
          stage: 'Archived',
          live: false,
          artifact: 'mlflow-artifacts:/0/none/artifacts/model',
          url: `${server.url}/#/models/fraud%2Fcards%20v2/versions/1`,
        },
      ],
    });
  });

  it('takes one request for many models, versions and runs', async () => {
    const server = await start({ models: 250 });

    const items = await all(server);

    expect(items.map(nameOf)).toEqual(server.store.names());
    expect(
      items.every(item => modelOf(item).versions.length === 2) &&
        items.every(item => modelOf(item).versions[0].metrics?.length === 4),
    ).toBe(true);
    const asked = (path: string) =>
      server.requests.filter(request => request.includes(path)).length;
    expect(asked('registered-models/search')).toBe(3);
    expect(asked('model-versions/search')).toBe(1);
    expect(asked('experiments/search')).toBe(1);
    expect(asked('runs/search')).toBe(10);
    expect(server.requests).toHaveLength(15);
  });

  it.each([
    "it's",
    'both \' and "',
    'back\\slash',
    'a/b:c',
    '模型',
    '100%_sure',
    '../x',
  ])('reads the model that is called %s', async name => {
    const server = await start({ models: 3 });
    server.store.put({ name, versions: [{ version: '7' }] });
    server.store.put({
      name: name.replace(/['\\]/g, 'x'),
      versions: [{ version: '8' }],
    });
    server.store.put({ name, versions: [{ version: '7' }] });

    const item = await sourceOf(server).readOne(name, { signal });

    expect(modelOf(item).name).toBe(name);
    expect(modelOf(item).versions.map(({ version }) => version)).toEqual(['7']);
  });

  it('keeps a version whose run is deleted, without what the run said', async () => {
    const server = await start();
    server.store.put({
      name: 'a',
      versions: [{ version: '1', run_id: RUN }],
    });
    const [version] = modelOf((await all(server))[0]).versions;
    expect(version).toMatchObject({ version: '1', run: { id: RUN } });
    expect(version.metrics).toBeUndefined();
  });

  it('asks for the runs of the versions that are kept: those in use, then the newest', async () => {
    const server = await start();
    server.store.put({
      name: 'nightly',
      aliases: { champion: '3' },
      versions: Array.from({ length: 120 }, (_, at) => ({
        version: String(at + 1),
        run_id: (at + 1).toString(16).padStart(32, 'f'),
      })),
    });
    server.store.put({
      name: 'registered elsewhere',
      versions: [{ version: '1', status: 'PENDING_REGISTRATION' }],
    });

    const [nightly, pending] = await all(server);

    const versions = modelOf(nightly).versions.map(({ version }) => version);
    expect(versions).toHaveLength(50);
    expect(versions.slice(0, 3)).toEqual(['3', '120', '119']);
    expect(modelOf(pending).versions).toEqual([]);
    expect(server.requests.filter(r => r.includes('runs/'))).toHaveLength(1);
  });

  it('takes prompts for what they are', async () => {
    const server = await start();
    const tags = { 'mlflow.prompt.is_prompt': 'true' };
    server.store.put({ name: 'greeting', tags, versions: [{ version: '1' }] });
    await expect(all(server)).resolves.toEqual([]);
    await expect(
      sourceOf(server).readOne('greeting', { signal }),
    ).resolves.toBeUndefined();
  });

  it('asks by name for versions that the listing missed', async () => {
    const server = await start({ models: 3 });
    server.instead = (request, response) => {
      const isListing = /model-versions\/search\?(?!.*filter)/.test(
        request.url ?? '',
      );
      if (isListing) {
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end('{}');
      }
      return isListing;
    };
    const items = await all(server);
    expect(items.map(item => modelOf(item).versions.length)).toEqual([2, 2, 2]);
  });

  it('tells what is wrong with a model, and reads the others', async () => {
    const server = await start();
    server.store.put({ name: 'b', versions: [{ version: '1' }] });
    server.instead = (request, response) => {
      const isListing =
        request.url?.includes('registered-models/search') ?? false;
      if (isListing) {
        response.writeHead(200, { 'content-type': 'application/json' }).end(
          JSON.stringify({
            registered_models: [
              { name: 'a', aliases: 'champion' },
              { description: 'nameless' },
              null,
              { name: 'b', latest_versions: [{ version: '1' }] },
            ],
          }),
        );
      }
      return isListing;
    };

    const items = await all(server);

    expect(items.slice(0, 3)).toEqual([
      {
        kind: 'unreadable',
        name: 'a',
        message:
          'registered model a: aliases: Invalid input: expected array, received string',
      },
      {
        kind: 'unreadable',
        message: expect.stringContaining('without a name: name: Invalid input'),
      },
      {
        kind: 'unreadable',
        message: expect.stringContaining('without a name'),
      },
    ]);
    expect(modelOf(items[3]).versions).toHaveLength(1);
  });

  it('reads the others beside a model with halves of characters', async () => {
    const server = await start();
    server.store.put({ name: 'good', versions: [] });
    server.store.put({
      name: 'half\ud800',
      versions: [{ version: '1\ud800' }],
    });

    expect((await all(server)).map(nameOf)).toEqual(
      expect.arrayContaining(['good', 'half\ud800']),
    );
  });

  it('tells that a run cannot be read, and reads the models of the others', async () => {
    const server = await start({ models: 60 });
    const broken = server.store.model('model-00040')?.versions[0].run_id ?? '';
    server.instead = (request, response) => {
      const fails =
        request.url?.includes(`runs/get?run_id=${broken}`) ||
        request.url?.includes('runs/search') === true;
      if (fails) {
        response.writeHead(500, { 'content-type': 'application/json' });
        response.end('{"error_code":"INTERNAL_ERROR","message":"cannot load"}');
      }
      return fails;
    };

    const items = await all(server);

    const unreadable = items.filter(item => item.kind === 'unreadable');
    expect(unreadable).toEqual([
      {
        kind: 'unreadable',
        name: 'model-00040',
        message: expect.stringMatching(
          new RegExp(
            `^run ${broken}: mlflow/prod: GET .* answers 500: cannot load`,
          ),
        ),
      },
    ]);
    expect(items).toHaveLength(60);
  });

  it('reads models whose runs it may not read', async () => {
    const server = await start({ models: 2 });
    server.instead = (request, response) => {
      const isRun = request.url?.includes('/runs/') ?? false;
      if (isRun) {
        response.writeHead(403).end('Permission denied');
      }
      return isRun;
    };
    const items = await all(server);
    expect(items.map(item => modelOf(item).versions[0].metrics)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('gives what was read before the registry fails for good', async () => {
    const server = await start({ models: 450 });
    let pages = 0;
    server.instead = (request, response) => {
      const fails =
        request.url?.includes('registered-models/search') === true &&
        ++pages > 3;
      if (fails) {
        response.writeHead(503).end('down for maintenance');
      }
      return fails;
    };
    const read: SourceItem[] = [];
    await expect(
      (async () => {
        for await (const item of sourceOf(server).readAll({ signal })) {
          read.push(item);
        }
      })(),
    ).rejects.toThrow('answers 503: down for maintenance');
    expect(read).toHaveLength(200);
  });

  it('says where the credentials are when they are refused', async () => {
    const server = await start({ models: 1, token: 'another' });
    await expect(all(server)).rejects.toThrow(
      /does not accept the credentials \(401\); look at catalog\.providers\.mlflow\.prod\.auth/,
    );
    expect(server.requests).toHaveLength(1);
  });

  it('is not kept for ever by a registry that gives the same page again', async () => {
    const server = await start();
    server.instead = (_, response) => {
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end('{"next_page_token":"again"}');
      return true;
    };
    await expect(all(server)).rejects.toThrow(/^mlflow\/prod: .* do not end/);
  });

  it('gives nothing of an empty registry', async () => {
    await expect(all(await start())).resolves.toEqual([]);
  });

  it('gives what MLflow dates as changed', async () => {
    const server = await start({ models: 300 });
    const since = new Date();
    const source = sourceOf(server);
    server.store.addVersion('model-00007', { version: '3' });
    server.store.setVersionDescription('model-00100', '1', 'Better than none.');
    server.store.setAlias('model-00200', 'champion', '1');

    const items = await itemsOf(source.readChanged({ since, signal }));

    expect(items.map(nameOf).sort()).toEqual(['model-00007', 'model-00100']);
    expect(modelOf(items[0]).versions[0]).toMatchObject({ version: '2' });
    expect(
      modelOf(items[0])
        .versions.map(({ version }) => version)
        .sort(),
    ).toEqual(['1', '2', '3']);
  });

  it('gives nothing for a model that is gone', async () => {
    const server = await start({ models: 1 });
    server.store.deleteModel('model-00000');
    await expect(
      sourceOf(server).readOne('model-00000', { signal }),
    ).resolves.toBeUndefined();
  });

  it('does not take the 404 of a proxy for a model that is gone', async () => {
    const server = await start({ models: 1 });
    server.instead = (_, response) => {
      response
        .writeHead(404, { 'content-type': 'text/html' })
        .end('<h1>Lost</h1>');
      return true;
    };
    await expect(
      sourceOf(server).readOne('model-00000', { signal }),
    ).rejects.toThrow('answers 404: <h1>Lost</h1>');
  });

  it('stops when it is told to', async () => {
    const server = await start({ models: 300 });
    const controller = new AbortController();
    await expect(
      (async () => {
        for await (const _ of sourceOf(server).readAll({
          signal: controller.signal,
        })) {
          controller.abort(new Error('shutting down'));
        }
      })(),
    ).rejects.toThrow('shutting down');
  });
});

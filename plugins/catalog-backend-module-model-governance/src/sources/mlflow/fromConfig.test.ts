import type { IncomingHttpHeaders } from 'node:http';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import {
  startMlflowServer,
  type MlflowServer,
} from '../../__testUtils__/startMlflowServer';
import { MlflowSource } from './MlflowSource';

describe('MlflowSource.fromConfig', () => {
  let server: MlflowServer;
  let headers: IncomingHttpHeaders | undefined;

  beforeAll(async () => {
    server = await startMlflowServer();
    server.instead = request => {
      headers = request.headers;
      return false;
    };
    server.store.put({
      name: 'fraud',
      aliases: { live: '1', champion: '2' },
      versions: [
        { version: '1' },
        { version: '2', tags: { sha: `sha256:${'a'.repeat(64)}` } },
        { version: '3', current_stage: 'Production' },
      ],
    });
  });

  afterAll(() => server.close());

  async function read(config: object) {
    const source = MlflowSource.fromConfig(
      'prod',
      new ConfigReader({ baseUrl: `${server.url}/`, ...config }),
      { logger: mockServices.logger.mock() },
    );
    const item = await source.readOne('fraud', {
      signal: new AbortController().signal,
    });
    return item?.kind === 'model' ? item.model : undefined;
  }

  const live = (model: Awaited<ReturnType<typeof read>>) =>
    model?.versions.filter(v => v.live).map(({ version }) => version);

  it('takes the champion, and what is in production, for live', async () => {
    const model = await read({});
    expect(live(model)).toEqual(['3', '2']);
    expect(model?.versions[1].digest).toBeUndefined();
    expect(headers).not.toHaveProperty('authorization');
    expect(headers).not.toHaveProperty('x-mlflow-workspace');
  });

  it('asks with what is configured, and reads by it', async () => {
    const model = await read({
      auth: { username: 'portal', password: 'secret' },
      workspace: 'team-a',
      digestTag: 'sha',
      live: { aliases: ['live'], stages: [] },
    });
    expect(live(model)).toEqual(['1']);
    expect(model?.versions.find(v => v.version === '2')?.digest).toBe(
      `sha256:${'a'.repeat(64)}`,
    );
    expect(model?.url).toBe(`${server.url}/#/models/fraud`);
    expect(headers).toMatchObject({
      authorization: `Basic ${Buffer.from('portal:secret').toString('base64')}`,
      'x-mlflow-workspace': 'team-a',
    });
  });

  it('refuses a configuration without an address', async () => {
    await expect(read({ baseUrl: 'mlflow.example.com' })).rejects.toThrow(
      /baseUrl of mlflow\/prod is not an address/,
    );
  });
});

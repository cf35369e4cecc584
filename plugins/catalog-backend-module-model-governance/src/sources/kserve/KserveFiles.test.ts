import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { NotFoundError } from '@backstage/errors';
import type { SourceItem } from '@modelgov/backstage-plugin-model-governance-node';
import { collect } from '../../__testUtils__/collect';
import {
  type CardServer,
  startCardServer,
} from '../../__testUtils__/startCardServer';
import { KserveFiles } from './KserveFiles';

const { signal } = new AbortController();

function service(name: string, version: string, more = ''): string {
  return `apiVersion: serving.kserve.io/v1beta1
kind: InferenceService
metadata:
  name: ${name}
  namespace: payments
  labels: { model-id: fraud-detector }
  creationTimestamp: '2025-03-01T00:00:00Z'
spec:
  predictor:
    model:
      modelFormat: { name: onnx }
      storageUri: oci://registry.example.com/models/fraud:${version}
${more}`;
}

/** Eight lists, each of nine of the one before. */
function explodingYaml(): string {
  const lists = [...'abcdefgh'].map((name, index, names) => {
    const item = index ? `*${names[index - 1]}` : 'x';
    return `${name}: &${name} [${Array(9).fill(item).join(', ')}]`;
  });
  return lists.join('\n');
}

describe('KserveFiles', () => {
  let server: CardServer;
  let urlReader: UrlReaderService;

  beforeEach(async () => {
    server = await startCardServer();
    urlReader = UrlReaders.default({
      logger: mockServices.logger.mock(),
      config: new ConfigReader({
        backend: { reading: { allow: [{ host: server.host }] } },
      }),
    });
  });
  afterEach(() => server.close());

  function read(targets: string[], reader = urlReader): Promise<SourceItem[]> {
    const source = new KserveFiles({
      id: 'kserve/test',
      urlReader: reader,
      targets,
    });
    return collect(source.readAll({ signal }));
  }

  it('says what runs where since when, each service once', async () => {
    server.serve(
      '/live.yaml',
      `${service('fraud', 'v2')}---\nkind: Service\n---\n${service(
        'scores',
        'v1',
      )}`,
    );
    server.serve('/again.yaml', service('fraud', 'v3'));

    const items = await read([
      `http://${server.host}/live.yaml`,
      `http://${server.host}/again.yaml`,
    ]);

    expect(items).toMatchObject([
      {
        kind: 'model',
        model: {
          name: 'payments/fraud',
          labels: { 'model-id': 'fraud-detector' },
          versions: [
            { version: 'v2', live: true },
            { version: 'v3', live: true },
          ],
          deployments: [
            {
              name: 'payments/fraud',
              environment: 'payments',
              version: 'v2',
              since: '2025-03-01T00:00:00.000Z',
            },
            { version: 'v3' },
          ],
        },
      },
      { kind: 'model', model: { name: 'payments/scores' } },
    ]);
  });

  it('tells of each file that cannot be read, without what is not for everyone, and reads the others', async () => {
    server.serve('/good.yaml', service('good', 'v1'));
    server.serve('/garbage.yaml', 'kind: [');
    server.serve('/bomb.yaml', explodingYaml());
    server.serve('/huge.yaml', `# ${'x'.repeat(11 * 1024 * 1024)}`);
    const at = (path: string) => `http://${server.host}${path}`;

    const items = await read([
      at('/garbage.yaml'),
      at('/bomb.yaml'),
      at('/huge.yaml'),
      at('/missing.yaml'),
      'http://other.example/a.yaml',
      at('/good.yaml'),
    ]);

    expect(
      items.map(item =>
        item.kind === 'model'
          ? item.model.name
          : item.message.replace(server.host, 'host'),
      ),
    ).toEqual([
      'payments/good',
      expect.stringMatching(
        /^http:\/\/host\/garbage\.yaml: cannot be read as KServe inference service: is not valid YAML/,
      ),
      expect.stringMatching(/^http:\/\/host\/bomb\.yaml: .*(alias|values)/),
      'http://host/huge.yaml: The document is larger than 10 MiB.',
      'http://host/missing.yaml: The document was not found.',
      'http://other.example/a.yaml: The document may not be read from this host: it needs an integration or an entry in backend.reading.allow.',
    ]);
  });

  it('reads the files that the integration of a host finds', async () => {
    const searching: UrlReaderService = {
      ...urlReader,
      readTree: url => urlReader.readTree(url),
      readUrl: url => urlReader.readUrl(url),
      search: async url => {
        if (url.includes('lost')) {
          throw new NotFoundError('https://token@internal.example');
        }
        return {
          etag: '',
          files: ['a', 'b'].map(name => ({
            url: `https://git.example/${name}.yaml`,
            content: async () => Buffer.from(service(name, 'v1')),
          })),
        };
      },
    };

    const items = await read(
      ['https://git.example/lost/*.yaml', 'https://git.example/*.yaml'],
      searching,
    );

    expect(items).toMatchObject([
      { model: { name: 'payments/a' } },
      { model: { name: 'payments/b' } },
      {
        kind: 'unreadable',
        message: 'https://git.example/lost/*.yaml: The document was not found.',
      },
    ]);
  });
});

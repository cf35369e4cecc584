import {
  createMockDirectory,
  type MockDirectory,
} from '@backstage/backend-test-utils';
import { createBackendModule } from '@backstage/backend-plugin-api';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import {
  catalogLocationsExtensionPoint,
  locationSpecToMetadataName,
} from '@backstage/plugin-catalog-node';
import { registryFactsFromEntity } from '@modelgov/backstage-plugin-model-governance-common';
import { modelInventoryExtensionPoint } from '@modelgov/backstage-plugin-model-governance-node';
import { readFileSync } from 'node:fs';
import { entityYaml } from './__testUtils__/entityYaml';
import {
  type CardServer,
  startCardServer,
} from './__testUtils__/startCardServer';
import { MemorySource } from './inventory/__testUtils__/MemorySource';
import { startInventoryCatalog } from './inventory/__testUtils__/startInventoryCatalog';
import { startCatalog, type TestCatalog } from './__testUtils__/startCatalog';

jest.setTimeout(90_000);

const BOM = readFileSync(
  require.resolve('./readers/cycloneDx/__fixtures__/credit.cdx.json'),
  'utf8',
);
const CARD =
  '---\nlicense: mit\ndatasets: [applications]\n---\n## Limitations\n\nMany.\n';

const any = () => true;
const messages = ({ status }: AlphaEntity) =>
  status?.items?.map(({ message }) => message) ?? [];
const modelOf = ({ spec }: AlphaEntity) => Object(spec?.model);
const bom = (components: unknown) =>
  JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', components });
const component = (name: string, more: object = {}) => ({
  type: 'machine-learning-model',
  name,
  ...more,
});

/** Lets entities of kind `Location` name documents, as a portal may. */
const anyLocationType = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'any-location-type',
  register(reg) {
    reg.registerInit({
      deps: { locations: catalogLocationsExtensionPoint },
      async init({ locations }) {
        locations.setAllowedLocationTypes(['url', 'cyclonedx-ml-bom']);
      },
    });
  },
});

describe('the catalog with documents at addresses', () => {
  let catalog: TestCatalog | undefined;
  let server: CardServer;
  const url = (path: string) => `http://${server.host}${path}`;
  const locationAt = (path: string) =>
    `location:default/${locationSpecToMetadataName({
      type: 'cyclonedx-ml-bom',
      target: url(path),
    })}`;
  const start = (paths: Record<string, string>, modelGovernance = {}) =>
    startCatalog(
      Object.entries(paths).map(([path, type]) => ({
        type,
        target: url(path),
      })),
      {
        backend: { reading: { allow: [{ host: server.host }] } },
        modelGovernance,
      },
    );

  beforeEach(async () => {
    server = await startCardServer();
  });
  afterEach(async () => {
    await catalog?.stop();
    await server.close();
  });

  it('brings every model of a bill of material, with what it says', async () => {
    server.serve('/credit.cdx.json', BOM);
    catalog = await start(
      { '/credit.cdx.json': 'cyclonedx-ml-bom' },
      { documents: { defaultOwner: 'risk', lifecycle: 'staging' } },
    );

    const model = await catalog.waitFor(
      'resource:default/lending.loan-default-risk',
      any,
    );
    expect(model.metadata.annotations).toMatchObject({
      'backstage.io/managed-by-location': `cyclonedx-ml-bom:${url(
        '/credit.cdx.json',
      )}`,
      'backstage.io/view-url': url('/credit.cdx.json'),
    });
    expect(model.spec).toMatchObject({
      type: 'ai-model',
      owner: 'group:default/risk',
      lifecycle: 'staging',
    });
    expect(modelOf(model)).toMatchObject({
      version: '3.2.0',
      provider: 'Example Lending',
      license: 'Apache-2.0',
      cardFacts: {
        status: 'read',
        location: url('/credit.cdx.json'),
        sections: expect.arrayContaining(['intended-use', 'limitations']),
      },
    });
    const facts = registryFactsFromEntity(model);
    expect(facts?.sources).toEqual([
      expect.objectContaining({ id: 'cyclonedx-ml-bom', kind: 'document' }),
    ]);
    expect(facts?.versions[0].metrics).toContainEqual({
      name: 'AUC',
      value: 0.83,
      segment: 'all',
      interval: { lower: 0.81, upper: 0.85 },
    });
    expect(model.status).toBeUndefined();
  });

  it('brings the others when one model is broken, and keeps what was there', async () => {
    server.serve('/bom.json', bom([component('one'), component('two')]));
    catalog = await start({ '/bom.json': 'cyclonedx-ml-bom' });
    await catalog.waitFor('resource:default/one', any);
    await catalog.waitFor('resource:default/two', any);
    const location = locationAt('/bom.json');

    server.serve(
      '/bom.json',
      bom([
        component('one', { version: '2' }),
        component('two', { hashes: 7 }),
      ]),
    );
    const told = await catalog.waitFor(
      location,
      entity => messages(entity).length > 0,
    );
    expect(messages(told)).toEqual([
      `cyclonedx-ml-bom:${url(
        '/bom.json',
      )}: The model two cannot be read: components[1]: hashes: expected array, received number`,
    ]);
    await catalog.waitFor(
      'resource:default/one',
      entity => modelOf(entity).version === '2',
    );
    await expect(catalog.has('resource:default/two')).resolves.toBe(true);

    server.serve('/bom.json', '{ "bomFormat": "CycloneDX", ');
    const broken = await catalog.waitFor(location, entity =>
      messages(entity).some(message => message.includes('not valid JSON')),
    );
    expect(messages(broken)).toEqual([
      expect.stringContaining('What was known of its 2 models is kept.'),
    ]);
    delete server.routes['/bom.json'];
    await catalog.waitFor(location, entity =>
      messages(entity).some(message => message.includes('was not found')),
    );
    await expect(catalog.has('resource:default/one')).resolves.toBe(true);
    await expect(catalog.has('resource:default/two')).resolves.toBe(true);

    server.serve('/bom.json', bom([component('two')]));
    await catalog.waitFor(location, entity => messages(entity).length === 0);
  });

  it('tells of models that share a name, and tells apart those that share the name of an entity', async () => {
    server.serve(
      '/bom.json',
      bom([
        component('Risk Model', { description: 'first' }),
        component('risk-model', { description: 'second' }),
        component('twin', { description: 'first' }),
        component('twin', { description: 'second' }),
      ]),
    );
    catalog = await start({ '/bom.json': 'cyclonedx-ml-bom' });

    const twin = await catalog.waitFor('resource:default/twin', any);
    expect(twin.metadata.description).toBe('first');
    const told = await catalog.waitFor(
      locationAt('/bom.json'),
      entity => messages(entity).length > 0,
    );
    expect(messages(told)).toEqual([
      expect.stringContaining(
        'components[3]: another component is called twin',
      ),
    ]);
    await catalog.waitFor('resource:default/risk-model-e3f32e4b', any);
  });

  it('shows what is wrong in a card at the model, and reads the rest', async () => {
    server.serve(
      '/model/README.md',
      '---\nlicense: mit\nmodel-index: [{ name: fraud, results: [{ metrics: [] }] }]\n---\n',
    );
    catalog = await start({ '/model/README.md': 'hugging-face-model-card' });

    const model = await catalog.waitFor('resource:default/fraud', any);
    expect(modelOf(model).license).toBe('mit');
    expect(messages(model)).toEqual([
      `${url(
        '/model/README.md',
      )}: model-index[0].results[0]: has no dataset with a name or type`,
    ]);
  });

  it('stops reading a document that does not end', async () => {
    let sent = 0;
    const closed = new Promise<void>(resolve => {
      server.routes['/endless.json'] = (_, response) => {
        const chunk = Buffer.alloc(65_536, ' ');
        const send = () => {
          while (!response.destroyed && response.write(chunk)) {
            sent += chunk.length;
          }
        };
        response.on('drain', send).on('close', resolve);
        send();
      };
    });
    catalog = await start({ '/endless.json': 'cyclonedx-ml-bom' });
    await closed;

    expect(sent).toBeLessThan(48 * 1024 * 1024);
    const told = await catalog.waitFor(
      locationAt('/endless.json'),
      entity => messages(entity).length > 0,
    );
    expect(messages(told)).toEqual([
      `cyclonedx-ml-bom:${url(
        '/endless.json',
      )}: The document is larger than 10 MiB.`,
    ]);
  });

  it('reads the formats that other modules bring', async () => {
    server.serve('/models.txt', 'alpha beta');
    catalog = await startCatalog(
      [{ type: 'word-list', target: url('/models.txt') }],
      {
        backend: { reading: { allow: [{ host: server.host }] } },
        features: [
          createBackendModule({
            pluginId: 'catalog',
            moduleId: 'word-list',
            register(reg) {
              reg.registerInit({
                deps: { inventory: modelInventoryExtensionPoint },
                async init({ inventory }) {
                  inventory.addReader({
                    type: 'word-list',
                    title: 'list of words',
                    recognizes: () => false,
                    read: ({ text }) => ({
                      models: text
                        .split(' ')
                        .map(name => ({ name, model: {}, versions: [] })),
                      unreadable: [],
                    }),
                  });
                },
              });
            },
          }),
        ],
      },
    );

    await catalog.waitFor('resource:default/alpha', any);
    const beta = await catalog.waitFor('resource:default/beta', any);
    expect(registryFactsFromEntity(beta)?.sources).toEqual([
      { id: 'word-list', kind: 'document', name: 'beta' },
    ]);
  });

  it('shows what a registry says beside what the document does', async () => {
    server.serve(
      '/bom.json',
      bom([
        component('fraud', {
          version: '1',
          licenses: [{ license: { id: 'MIT' } }],
          externalReferences: [
            { type: 'distribution', url: 'memory://prod/fraud/1' },
          ],
          properties: [{ name: 'reviewed', value: 'yes' }],
          modelCard: {
            considerations: { technicalLimitations: ['Cash only.'] },
          },
        }),
      ]),
    );
    const registry = new MemorySource('memory/prod');
    registry.has({
      name: 'fraud',
      versions: [
        { version: '2', stage: 'Staging' },
        { version: '1', stage: 'Production' },
      ],
      card: { sections: ['contact'], metrics: [] },
    });
    const inventory = await startInventoryCatalog({
      sources: [registry],
      locations: [{ type: 'cyclonedx-ml-bom', target: url('/bom.json') }],
      backend: { reading: { allow: [{ host: server.host }] } },
    });
    catalog = inventory;
    await inventory.waitFor('resource:default/fraud', any);
    await inventory.read(registry.id);

    const model = await inventory.waitFor(
      'resource:default/fraud',
      entity => registryFactsFromEntity(entity)?.sources.length === 2,
    );
    expect(registryFactsFromEntity(model)?.versions).toEqual([
      { version: '2', source: 'memory/prod', stage: 'Staging' },
      { version: '1', source: 'memory/prod', stage: 'Production' },
      expect.objectContaining({
        version: '1',
        source: 'cyclonedx-ml-bom',
        license: 'MIT',
        parameters: [{ name: 'reviewed', value: 'yes' }],
      }),
    ]);
    expect(modelOf(model)).toMatchObject({
      license: 'MIT',
      cardFacts: { location: url('/bom.json'), sections: ['limitations'] },
    });
  });

  it('keeps nothing that somebody wrote as if it came from a document', async () => {
    const forged = entityYaml('forged', {
      cardFacts: {
        status: 'read',
        location: 'x',
        sections: ['contact'],
        metrics: [],
      },
      registryFacts: JSON.stringify({
        sources: [],
        versions: [],
        deployments: [],
      }),
    }).replace(
      'metadata:\n',
      'metadata:\n  annotations:\n    backstage.io/managed-by-location: cyclonedx-ml-bom:x\n    backstage.io/managed-by-origin-location: cyclonedx-ml-bom:x\n',
    );
    server.serve('/catalog-info.yaml', forged);
    catalog = await start({ '/catalog-info.yaml': 'url' });

    const entity = await catalog.waitFor('resource:default/forged', any);
    expect(modelOf(entity)).toEqual({});
  });
});

describe('the catalog with documents in files', () => {
  let catalog: TestCatalog | undefined;
  const directory: MockDirectory = createMockDirectory();

  beforeEach(() => directory.clear());
  afterEach(() => catalog?.stop());

  it('reads a file that the configuration names, and none that an entity names', async () => {
    directory.setContent({
      'bom.json': bom([component('named')]),
      'secret.json': bom([component('secret')]),
      'catalog-info.yaml': [
        'apiVersion: backstage.io/v1alpha1',
        'kind: Location',
        'metadata: { name: sneaky }',
        `spec: { type: cyclonedx-ml-bom, target: ${directory.resolve(
          'secret.json',
        )} }`,
        '',
      ].join('\n'),
    });
    catalog = await startCatalog(
      [
        { type: 'cyclonedx-ml-bom', target: directory.resolve('bom.json') },
        { type: 'file', target: directory.resolve('catalog-info.yaml') },
      ],
      { features: [anyLocationType] },
    );

    await catalog.waitFor('resource:default/named', any);
    const sneaky = await catalog.waitFor(
      'location:default/sneaky',
      entity => messages(entity).length > 0,
    );
    expect(messages(sneaky)).toEqual([
      expect.stringContaining('read only where catalog.locations'),
    ]);
    await expect(catalog.has('resource:default/secret')).resolves.toBe(false);
  });

  it('reads a bill of material as the card of the model that it names', async () => {
    directory.setContent({
      'bom.json': BOM,
      'CARD.md': CARD,
      'strange.json': '{ "a": 1 }',
      'catalog-info.yaml': [
        entityYaml('loan-default-risk', { card: './bom.json' }),
        entityYaml('unknown', { card: './bom.json' }),
        entityYaml('strange', { card: './strange.json' }),
        entityYaml('written', { card: './CARD.md', version: '7' }),
      ].join('---\n'),
    });
    catalog = await startCatalog([
      { type: 'file', target: directory.resolve('catalog-info.yaml') },
    ]);

    const model = await catalog.waitFor(
      'resource:default/loan-default-risk',
      any,
    );
    expect(modelOf(model).cardFacts).toMatchObject({
      status: 'read',
      license: 'Apache-2.0',
      sections: expect.arrayContaining(['limitations']),
    });
    expect(registryFactsFromEntity(model)?.versions[0]).toMatchObject({
      source: 'cyclonedx-ml-bom',
      version: '3.2.0',
      datasets: expect.arrayContaining([
        expect.objectContaining({ name: 'loan-applications-2025' }),
      ]),
    });
    for (const [name, message] of [
      ['unknown', 'none of them called unknown: '],
      ['strange', 'The model card is of a format that no reader knows.'],
    ]) {
      const entity = await catalog.waitFor(`resource:default/${name}`, any);
      expect(messages(entity)).toEqual([expect.stringContaining(message)]);
    }
    const written = await catalog.waitFor('resource:default/written', any);
    expect(registryFactsFromEntity(written)?.versions).toEqual([
      {
        source: 'hugging-face-model-card',
        version: '7',
        datasets: [{ name: 'applications', role: 'training' }],
      },
    ]);
  });
});

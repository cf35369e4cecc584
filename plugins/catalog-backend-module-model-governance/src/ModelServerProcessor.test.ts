import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  createBackendModule,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  type MockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import {
  catalogProcessingExtensionPoint,
  type CatalogProcessorResult,
} from '@backstage/plugin-catalog-node';
import type { JsonObject } from '@backstage/types';
import { registryFactsFromEntity } from '@modelgov/backstage-plugin-model-governance-common';
import { stringify } from 'yaml';
import { startCatalog, type TestCatalog } from './__testUtils__/startCatalog';
import { ModelServerProcessor } from './ModelServerProcessor';
import { servedModelEntity } from './modelServers/servedModelEntity';

jest.setTimeout(150_000);

const any = () => true;

function server(
  name: string,
  spec: JsonObject,
  more: { kind?: string; annotations?: Record<string, string> } = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: more.kind ?? 'Component',
    metadata: {
      name,
      annotations: {
        'backstage.io/managed-by-origin-location': 'url:https://host/repo',
        ...more.annotations,
      },
    },
    spec: {
      type: 'model-server',
      owner: 'servers',
      lifecycle: 'production',
      ...spec,
    },
  };
}

describe('ModelServerProcessor', () => {
  /** What the processor makes of an entity where the catalog allows what `allow` says. */
  async function process(
    entity: Entity,
    rules: JsonObject[] = [{ allow: ['Resource'] }],
  ) {
    const emitted: CatalogProcessorResult[] = [];
    const processor = ModelServerProcessor.create({
      config: mockServices.rootConfig({ data: { catalog: { rules } } }),
      logger: mockServices.logger.mock(),
    });
    const processed: AlphaEntity = await processor.postProcessEntity(
      entity,
      { type: 'url', target: 'https://host/repo' },
      result => emitted.push(result),
    );
    return {
      models: emitted.flatMap(result =>
        result.type === 'entity' ? [result.entity] : [],
      ),
      relations: emitted.flatMap(result =>
        result.type === 'relation' ? [result.relation] : [],
      ),
      messages: processed.status?.items?.map(({ message }) => message) ?? [],
    };
  }
  const nameIn = ({ metadata }: Entity) =>
    metadata.annotations?.['modelgov.io/source-name'];

  it.each([
    ['Component', 'model-server'],
    ['API', 'ai-model-server'],
    ['AiModelServerAPI', 'ai-model-server'],
  ])('brings the models of a %s of type %s', async (kind, type) => {
    const { models, relations, messages } = await process(
      server(
        'vllm',
        {
          type,
          serverUrl: 'https://models.example.com/v1',
          models: { available: ['team/Granite 20b'], default: 'small' },
        },
        { kind },
      ),
    );

    expect(models.map(nameIn)).toEqual(['team/Granite 20b', 'small']);
    expect(models[0]).toMatchObject({
      kind: 'Resource',
      metadata: {
        name: expect.stringMatching(/^vllm\.team\.granite-20b-[0-9a-f]{8}$/),
        namespace: 'default',
        title: 'team/Granite 20b',
      },
      spec: {
        type: 'ai-model',
        owner: 'group:default/servers',
        lifecycle: 'production',
      },
    });
    expect(registryFactsFromEntity(models[0])).toEqual({
      sources: [
        { id: 'model-server', kind: 'document', name: 'team/Granite 20b' },
      ],
      versions: [],
      deployments: [{ name: 'vllm', url: 'https://models.example.com/v1' }],
    });
    const self = {
      kind: kind.toLowerCase(),
      namespace: 'default',
      name: 'vllm',
    };
    const model = {
      kind: 'resource',
      namespace: 'default',
      name: models[0].metadata.name,
    };
    expect(relations.slice(0, 2)).toEqual([
      { source: self, type: 'dependsOn', target: model },
      { source: model, type: 'dependencyOf', target: self },
    ]);
    expect(relations).toHaveLength(4);
    expect(messages).toEqual([]);
  });

  it.each([
    [
      'another type of component',
      server('a', { type: 'service', models: { available: ['x'] } }),
    ],
    [
      'another type of API',
      server(
        'a',
        { type: 'openapi', models: { available: ['x'] } },
        { kind: 'API' },
      ),
    ],
    ['a server without a list', server('a', { dependsOn: ['resource:x'] })],
  ])('leaves %s as it is', async (_, entity) => {
    await expect(process(entity)).resolves.toEqual({
      models: [],
      relations: [],
      messages: [],
    });
  });

  it('tells models of the same name on different servers apart, and so those that differ in case', async () => {
    const spec = { models: { available: ['Llama', 'llama', 'a/b', 'a:b'] } };
    const found = await Promise.all([
      process(server('one', spec)),
      process(server('two', spec)),
      process(
        server('one', { ...spec, type: 'ai-model-server' }, { kind: 'API' }),
      ),
    ]);
    const names = found.flatMap(({ models }) =>
      models.map(({ metadata }) => metadata.name),
    );

    expect(new Set(names).size).toBe(12);
    expect(names.every(name => name.length <= 63)).toBe(true);
    expect(found[0].messages).toEqual([
      'spec.models.available[1]: "llama" differs from "Llama" only in case; they are taken for two models',
    ]);
  });

  it.each([
    [
      'a list that is none',
      { available: 'x' },
      [],
      ['spec.models.available: expected a list of names'],
    ],
    ['no object', ['x'], [], ['spec.models: expected an object']],
    ['null', null, [], []],
    [
      'what is no name',
      {
        available: [1, '', { name: 'x' }, null, 'ok', 'x'.repeat(501)],
        default: 7,
      },
      ['ok'],
      [
        expect.stringMatching(
          /^spec\.models\.available\[0\]: expected the name/,
        ),
        expect.stringMatching(/^spec\.models\.available\[1\]: /),
        expect.stringMatching(/^spec\.models\.available\[2\]: /),
        expect.stringMatching(/^spec\.models\.available\[3\]: /),
        expect.stringMatching(/^spec\.models\.available\[5\]: /),
        expect.stringMatching(/^spec\.models\.default: /),
      ],
    ],
    [
      'a name twice',
      { available: ['a', 'b', 'a'], default: 'b' },
      ['a', 'b'],
      ['spec.models.available[2]: "a" is listed already'],
    ],
  ])('says what is wrong with %s', async (_, models, names, messages) => {
    const found = await process(server('a', { models }));

    expect(found.models.map(nameIn)).toEqual(names);
    expect(found.messages).toEqual(messages);
  });

  it('brings the first thousand of ten thousand models', async () => {
    const available = Array.from({ length: 10_000 }, (_, i) => `model-${i}`);
    const found = await process(server('a', { models: { available } }));

    expect(found.models).toHaveLength(1_000);
    expect(found.messages).toEqual([
      'spec.models.available: lists 10000 models, of which the first 1000 are in the catalog',
    ]);
  });

  it('links the entities that stand for models already', async () => {
    const found = await process(
      server(
        'a',
        {
          models: { available: ['granite', 'Big Model', 'x/y', 'new'] },
          dependsOn: ['resource:granite', 'resource:BigModel', 'component:new'],
        },
        { annotations: { 'modelgov.io/model-entities': 'x/y=other/z, oops' } },
      ),
    );

    expect(found.models.map(nameIn)).toEqual(['new']);
    expect(
      found.relations
        .filter(({ type }) => type === 'dependsOn')
        .map(
          ({ target }) => `${target.kind}:${target.namespace}/${target.name}`,
        ),
    ).toEqual([
      'resource:default/granite',
      'resource:default/bigmodel',
      'resource:other/z',
      `resource:default/${found.models[0].metadata.name}`,
    ]);
    expect(found.messages).toEqual([
      'metadata.annotations.modelgov.io/model-entities: "oops" is not <name>=<entity ref> with the name of a listed model',
    ]);
  });

  it('keeps a server whose models nobody would own or that may not be in the catalog', async () => {
    const models = { available: ['x'] };
    const origin = 'url:https://host/repo';
    const refused = `catalog.rules does not allow resources of type ai-model from ${origin}; the models of the server are not in the catalog`;
    const place = { type: 'url', exact: 'https://host/repo' };

    const ownerless = await process(
      server('a', { models, owner: 'no owner!' }),
    );
    expect(ownerless.models).toEqual([]);
    expect(ownerless.messages).toEqual([
      expect.stringMatching(/^spec\.owner: /),
    ]);
    const cases: [JsonObject[], string[]][] = [
      [[], [refused]],
      [[{ allow: ['Component'] }], [refused]],
      [[{ allow: [{ kind: 'Resource', 'spec.type': 'database' }] }], [refused]],
      [[{ allow: [{ kind: 'resource', 'spec.type': 'AI-Model' }] }], []],
      [[{ allow: ['Resource'], locations: [{ type: 'file' }] }], [refused]],
      [[{ allow: ['Resource'], locations: [place] }], []],
      [
        [
          {
            allow: ['Resource'],
            locations: [{ type: 'url', pattern: 'https://**' }],
          },
        ],
        [refused],
      ],
    ];
    for (const [rules, messages] of cases) {
      const found = await process(server('a', { models }), rules);
      expect([rules, found.messages]).toEqual([rules, messages]);
      expect(found.models).toHaveLength(messages.length ? 0 : 1);
    }
  });
});

/** Makes the catalog take entities of a kind of its own, as the module of Developer Hub does. */
const kindModule: BackendFeature = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'test-kind',
  register(reg) {
    reg.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addProcessor({
          getProcessorName: () => 'TestKindProcessor',
          validateEntityKind: async ({ kind }) => kind === 'AiModelServerAPI',
        });
      },
    });
  },
});

describe('the catalog with model servers', () => {
  let catalog: TestCatalog | undefined;
  const directory: MockDirectory = createMockDirectory();
  const locations = [
    { type: 'file' as const, target: directory.resolve('repo/*.yaml') },
  ];
  const kinds = [
    'Location',
    'Resource',
    'Component',
    'API',
    'AiModelServerAPI',
  ];
  const models = ({ relations }: AlphaEntity) =>
    relations?.flatMap(({ type, targetRef }) =>
      type === 'dependsOn' ? [targetRef] : [],
    ) ?? [];

  afterEach(() => catalog?.stop());

  it('has the models of a server as long as the server lists them, and their deployments', async () => {
    const kind = 'AiModelServerAPI';
    const file = (name: string, available: string[]) =>
      stringify(server(name, { type: 'x', models: { available } }, { kind }));
    directory.setContent({
      repo: {
        'vllm.yaml': file('vllm', ['one', 'two']),
        'other.yaml': file('other', ['one']),
      },
    });
    catalog = await startCatalog(locations, {
      kinds,
      // The scheduler of tests runs nothing again, and so removes nothing that nothing leads to any more.
      features: [kindModule, schedulerServiceFactory],
    });

    const vllm = 'aimodelserverapi:default/vllm';
    const entity = await catalog.waitFor(
      vllm,
      found => models(found).length === 2,
    );
    const [one, two] = models(entity);
    for (const [ref, name] of [
      [one, 'one'],
      [two, 'two'],
    ]) {
      const model = await catalog.waitFor(ref, any);
      expect(model.metadata.annotations).toMatchObject({
        'modelgov.io/source-name': name,
        'backstage.io/managed-by-location': `model-server:${vllm}`,
      });
      expect(registryFactsFromEntity(model)?.deployments).toEqual([
        { name: 'vllm' },
      ]);
      expect(model.relations).toEqual([
        { type: 'dependencyOf', targetRef: vllm },
        { type: 'ownedBy', targetRef: 'group:default/servers' },
      ]);
    }
    const other = 'aimodelserverapi:default/other';
    const [alike] = models(
      await catalog.waitFor(other, found => models(found).length === 1),
    );
    await catalog.waitFor(alike, any);

    directory.setContent({ repo: { 'vllm.yaml': file('vllm', ['one']) } });
    await catalog.waitForGone(two);
    await catalog.waitForGone(other);
    await catalog.waitForGone(alike);
    await catalog.waitFor(vllm, found => models(found).length === 1);
    await catalog.waitFor(one, any);
  });

  it('keeps what a model says of itself from counting as what its server says', async () => {
    const forged = servedModelEntity(
      'forged',
      {
        ref: 'component:default/vllm',
        name: 'vllm',
        namespace: 'default',
        models: ['forged'],
        known: new Map(),
        problems: [],
      },
      'group:default/servers',
    );
    directory.setContent({ repo: { 'forged.yaml': stringify(forged) } });
    catalog = await startCatalog(locations);

    const entity = await catalog.waitFor(stringifyEntityRef(forged), any);
    expect(entity.metadata.annotations).toMatchObject({
      'backstage.io/managed-by-location': expect.stringMatching(/^file:/),
    });
    expect(registryFactsFromEntity(entity)).toBeUndefined();
  });
});

import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import type { CatalogProcessorResult } from '@backstage/plugin-catalog-node';
import type { JsonObject } from '@backstage/types';
import { EntityCache } from './__testUtils__/EntityCache';
import { ModelGovernanceProcessor } from './ModelGovernanceProcessor';
import { readers } from './readers/readers';

const directory = createMockDirectory();
const logger = mockServices.logger.mock();

const create = (modelGovernance: JsonObject = {}) =>
  ModelGovernanceProcessor.create({
    config: mockServices.rootConfig({ data: { modelGovernance } }),
    logger,
    readers,
    urlReader: mockServices.urlReader.mock(),
  });

async function process(
  entity: Entity,
  processor: ModelGovernanceProcessor = create(),
  cache = new EntityCache(),
): Promise<{ entity: AlphaEntity; emitted: CatalogProcessorResult[] }> {
  const emitted: CatalogProcessorResult[] = [];
  const processed = await processor.postProcessEntity(
    entity,
    { type: 'file', target: directory.resolve('catalog-info.yaml') },
    result => emitted.push(result),
    cache,
  );
  return { entity: processed, emitted };
}

const model = (spec?: JsonObject[string], more: JsonObject = {}): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'loan-risk', namespace: 'lending' },
  spec: { type: 'ai-model', ...(spec !== undefined && { model: spec }) },
  ...more,
});

const RELATIVE = [
  { kind: 'Resource', namespace: 'lending', name: 'applications' },
  { kind: 'Resource', namespace: 'shared', name: 'bureau' },
  { kind: 'api', namespace: 'lending', name: 'feed' },
];

beforeEach(() => {
  jest.clearAllMocks();
  directory.setContent({ 'CARD.md': '## Limitations\n\nMany.' });
});

describe('ModelGovernanceProcessor', () => {
  it.each([
    { ...model({ version: 7 }), kind: 'Component' },
    model(
      { version: 7 },
      { spec: { type: 'database', model: { version: 7 } } },
    ),
    { apiVersion: 'v1', kind: 'Group', metadata: { name: 'group' } },
  ])('leaves other entities as they are', async entity => {
    const processed = await process(entity);

    expect(processed.entity).toBe(entity);
    expect(processed.emitted).toEqual([]);
  });

  it('has nothing to say of a model without governance content', async () => {
    const processed = await process(model());

    expect(processed).toEqual({ entity: model(), emitted: [] });
  });

  it('governs what the configuration says', async () => {
    const processor = create({
      appliesTo: { kind: 'Component', 'spec.type': 'ml-service' },
    });
    const component: Entity = {
      ...model(),
      kind: 'Component',
      spec: { type: 'ml-service', model: 'none' },
    };

    await expect(process(model('none'), processor)).resolves.toMatchObject({
      entity: model('none'),
    });
    expect((await process(component, processor)).entity.status).toBeDefined();
  });

  it('does not start where the configuration is no filter predicate', () => {
    expect(() => create({ appliesTo: ['Resource'] })).toThrow('appliesTo');
  });

  it('names the exact place of what is malformed, and what was expected', async () => {
    const { entity } = await process(
      model({
        version: 3.2,
        useCases: [{ name: 'a' }, { name: 'b', roles: ['provider', 'boss'] }],
        datasets: [{ ref: 'a/b/c' }],
      }),
    );

    expect(entity.status?.items).toEqual([
      expect.objectContaining({
        type: 'backstage.io/catalog-processing',
        level: 'error',
        message: 'spec.model.version: expected string, received number',
        error: {
          name: 'InputError',
          message: 'spec.model.version: expected string, received number',
        },
      }),
      expect.objectContaining({
        message: expect.stringMatching(
          /^spec\.model\.useCases\[1\]\.roles\[1\]: /,
        ),
      }),
      expect.objectContaining({
        message:
          'spec.model.datasets[0].ref: must be an entity ref such as resource:default/name',
      }),
    ]);
  });

  it.each([null, 'text', 7, [], ['x']])(
    'keeps an entity whose spec.model is %j',
    async spec => {
      const { entity } = await process(model(spec));

      expect(entity.spec).toEqual(model(spec).spec);
      expect(entity.status?.items).toEqual([
        expect.objectContaining({
          level: 'error',
          message: expect.stringMatching(/^spec\.model: expected object/),
        }),
      ]);
    },
  );

  it('warns of fields that nobody knows', async () => {
    const { entity } = await process(model({ verison: '1' }));

    expect(entity.status?.items).toEqual([
      {
        type: 'modelgov.io/model',
        level: 'warning',
        message: 'spec.model.verison: governance does not know this field',
      },
    ]);
    expect(entity.spec).toEqual(model({ verison: '1' }).spec);
  });

  it('tells of the first malformed places and counts the rest', async () => {
    const datasets = Array.from({ length: 50 }, () => ({ ref: 'a/b/c' }));

    const items = (await process(model({ datasets }))).entity.status?.items;

    expect(items).toHaveLength(21);
    expect(items?.at(-1)?.message).toBe(
      'spec.model: 30 more places are malformed',
    );
  });

  it('keeps what others wrote to the status, but not what only it may', async () => {
    const theirs = { type: 'other', level: 'info', message: 'theirs' };
    const forged = { ...theirs, type: 'modelgov.io/model' };

    const { entity } = await process(
      model({ verison: '1' }, { status: { items: [theirs, forged] } }),
    );

    expect(entity.status?.items).toEqual([
      theirs,
      expect.objectContaining({ level: 'warning' }),
    ]);
  });

  it('relates the model and what it is made of, both ways and once', async () => {
    const { emitted } = await process(
      model({
        baseModel: 'loan-risk',
        datasets: [
          { ref: 'applications', role: 'training' },
          { ref: 'Resource:lending/Applications', role: 'test' },
          { ref: 'shared/bureau' },
          { ref: 'api:feed' },
        ],
      }),
    );

    const self = { kind: 'Resource', namespace: 'lending', name: 'loan-risk' };
    const relations = emitted.map(result =>
      result.type === 'relation' ? result.relation : result,
    );
    expect(relations).toHaveLength(6);
    for (const part of RELATIVE) {
      const target = expect.objectContaining({
        namespace: part.namespace,
        name: expect.stringMatching(new RegExp(`^${part.name}$`, 'i')),
      });
      expect(relations).toContainEqual({
        source: self,
        type: 'dependsOn',
        target,
      });
      expect(relations).toContainEqual({
        source: target,
        type: 'dependencyOf',
        target: self,
      });
    }
  });

  it('adds the facts of the card and follows its changes', async () => {
    const { entity, emitted } = await process(model({ card: './CARD.md' }));

    expect(entity.spec?.model).toEqual({
      card: './CARD.md',
      cardFacts: {
        status: 'read',
        location: './CARD.md',
        sections: ['limitations'],
        metrics: [],
      },
    });
    expect(entity.status).toBeUndefined();
    expect(emitted).toEqual([
      { type: 'refresh', key: `file:${directory.resolve('CARD.md')}` },
    ]);
  });

  it('warns of a card that cannot be read, and of one with broken metadata', async () => {
    directory.addContent({ 'broken.md': '---\nlicense: [\n---\n' });

    for (const card of ['missing.md', '../CARD.md', 'broken.md']) {
      const { entity, emitted } = await process(model({ card }));

      expect(entity.status?.items).toEqual([
        {
          type: 'modelgov.io/model',
          level: 'warning',
          message: expect.stringMatching(/^spec\.model\.card: The /),
        },
      ]);
      expect(emitted.every(({ type }) => type === 'refresh')).toBe(true);
    }
  });

  it.each([undefined, 'missing.md', 'CARD.md', '../CARD.md', 7])(
    'takes out facts that an author wrote (card %j)',
    async card => {
      const forged = { status: 'read', sections: ['contact'], metrics: [] };
      const spec = {
        ...(card && { card }),
        cardFacts: forged,
        cardfacts: forged,
        'cardFacts.status': 'read',
      };

      const { entity } = await process(model(spec));

      expect(JSON.stringify(entity.spec)).not.toContain('contact');
      expect(Object.keys(entity.spec?.model ?? {})).toEqual(
        [card && 'card', typeof card === 'string' && 'cardFacts'].filter(
          Boolean,
        ),
      );
    },
  );

  it('keeps an entity that it fails over, without forged facts', async () => {
    const entity = model({ card: 'CARD.md', cardFacts: { status: 'read' } });
    const cache = new EntityCache();
    jest.spyOn(cache, 'get').mockRejectedValue(new Error('cache lost'));

    const processed = await process(entity, create(), cache);

    expect(processed.entity).toEqual(model({ card: 'CARD.md' }));
    expect(logger.error).toHaveBeenCalledTimes(1);
  });
});

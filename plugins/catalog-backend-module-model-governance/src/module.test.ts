import {
  createMockDirectory,
  type MockDirectory,
} from '@backstage/backend-test-utils';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import aiModelModule from '@backstage/plugin-catalog-backend-module-ai-model';
import { entityYaml } from './__testUtils__/entityYaml';
import {
  type CardServer,
  startCardServer,
} from './__testUtils__/startCardServer';
import { startCatalog, type TestCatalog } from './__testUtils__/startCatalog';

jest.setTimeout(60_000);

const CARD = '## Limitations\n\nMany.\n';
const OTHER_CARD = '## Contact\n\nmail\n';

const any = () => true;
const messages = ({ status }: AlphaEntity) =>
  status?.items?.map(({ message }) => message) ?? [];
const factsOf = ({ spec }: AlphaEntity) =>
  Object(spec?.model).cardFacts ?? { sections: [] };

describe('the catalog with model governance', () => {
  let catalog: TestCatalog | undefined;
  const directory: MockDirectory = createMockDirectory();
  const locations = [
    { type: 'file' as const, target: directory.resolve('repo/*.yaml') },
  ];

  beforeEach(() => directory.clear());
  afterEach(() => catalog?.stop());

  it('keeps a broken model, shows the exact place, and forgets it when mended', async () => {
    directory.setContent({
      repo: {
        'broken.yaml': entityYaml('broken', {
          version: '1',
          useCases: [{ name: 'a' }, { name: 'b', roles: ['boss'] }],
        }),
        'case.yaml': entityYaml('case', {
          version: '1',
          Version: '2',
          datasets: [
            { ref: 'a', role: 'x' },
            { ref: 'b', Role: 'y' },
          ],
        }),
        'null.yaml': entityYaml('null', null),
        'bare.yaml': entityYaml('bare'),
      },
    });
    catalog = await startCatalog(locations);

    const broken = await catalog.waitFor('resource:default/broken', any);
    expect(broken.status?.items).toEqual([
      {
        type: 'backstage.io/catalog-processing',
        level: 'error',
        message: expect.stringContaining('spec.model.useCases[1].roles[0]: '),
        error: {
          name: 'InputError',
          message: expect.stringContaining('spec.model.useCases[1].roles[0]: '),
        },
      },
    ]);
    const colliding = await catalog.waitFor('resource:default/case', any);
    expect(messages(colliding)).toEqual([
      expect.stringContaining('spec.model.datasets[1].Role: differs'),
      expect.stringContaining('spec.model.Version: differs'),
      expect.stringContaining('spec.model.Version: governance does not know'),
    ]);
    expect(colliding.spec?.model).toMatchObject({ version: '1' });
    const empty = await catalog.waitFor('resource:default/null', any);
    expect(messages(empty)).toHaveLength(1);
    const bare = await catalog.waitFor('resource:default/bare', any);
    expect(bare.status).toBeUndefined();

    directory.addContent({
      'repo/broken.yaml': entityYaml('broken', { version: '1' }),
    });
    const mended = await catalog.waitFor(
      'resource:default/broken',
      entity => messages(entity).length === 0,
    );
    expect(mended.spec?.model).toEqual({ version: '1' });
  });

  it('relates a model to what it is made of, both ways, until it no longer is', async () => {
    const entity = (datasets: { ref: string }[]) =>
      entityYaml(
        'model',
        { datasets, baseModel: 'base' },
        { spec: { dependsOn: ['resource:data'] } },
      );
    directory.setContent({
      repo: {
        'model.yaml': entity([{ ref: 'data' }, { ref: 'resource:other' }]),
        'base.yaml': entityYaml('base'),
        'data.yaml': entityYaml('data', undefined, {
          spec: { type: 'dataset' },
        }),
        'other.yaml': entityYaml('other', undefined, {
          spec: { type: 'dataset' },
        }),
      },
    });
    catalog = await startCatalog(locations);

    const dependsOn = (targetRef: string) => ({ type: 'dependsOn', targetRef });
    const model = await catalog.waitFor('resource:default/model', any);
    expect(model.relations).toEqual([
      dependsOn('resource:default/base'),
      dependsOn('resource:default/data'),
      dependsOn('resource:default/other'),
      { type: 'ownedBy', targetRef: 'group:default/owners' },
    ]);
    for (const part of ['base', 'data', 'other']) {
      await catalog.waitFor(
        `resource:default/${part}`,
        ({ relations }) =>
          relations?.filter(
            ({ type, targetRef }) =>
              type === 'dependencyOf' && targetRef === 'resource:default/model',
          ).length === 1,
      );
    }

    directory.addContent({ 'repo/model.yaml': entity([]) });
    await catalog.waitFor(
      'resource:default/other',
      ({ relations }) =>
        !relations?.some(({ type }) => type === 'dependencyOf'),
    );
  });

  it('reads cards, follows their changes, and keeps models whose cards it cannot read', async () => {
    const forged = { status: 'read', location: 'x', sections: ['contact'] };
    directory.setContent({
      secret: { 'CARD.md': CARD },
      repo: {
        'CARD.md': CARD,
        'big.md': CARD.padEnd(1_048_577, 'x'),
        'good.yaml': entityYaml('good', { card: './CARD.md' }),
        'big.yaml': entityYaml('big', { card: './big.md' }),
        'missing.yaml': entityYaml('missing', { card: './missing.md' }),
        'outside.yaml': entityYaml('outside', { card: '../secret/CARD.md' }),
        'forged.yaml': entityYaml('forged', { cardFacts: forged }),
        'lied.yaml': entityYaml('lied', {
          card: './missing.md',
          cardfacts: forged,
        }),
      },
    });
    catalog = await startCatalog(locations);

    const good = await catalog.waitFor('resource:default/good', any);
    expect(factsOf(good)).toEqual({
      status: 'read',
      location: './CARD.md',
      sections: ['limitations'],
      metrics: [],
    });
    expect(good.status).toBeUndefined();
    for (const [name, message] of [
      ['big', 'The model card is larger than 1 MiB.'],
      ['missing', 'The model card was not found.'],
      [
        'outside',
        'The model card must be in the folder of the entity file or below.',
      ],
      ['lied', 'The model card was not found.'],
    ]) {
      const entity = await catalog.waitFor(`resource:default/${name}`, any);
      expect(entity.status?.items).toEqual([
        {
          type: 'modelgov.io/model',
          level: 'warning',
          message: `spec.model.card: ${message}`,
        },
      ]);
      expect(factsOf(entity)).toMatchObject({
        status: 'unreadable',
        sections: [],
        message,
      });
    }
    const stripped = await catalog.waitFor('resource:default/forged', any);
    expect(stripped.spec?.model).toEqual({});

    directory.addContent({ 'repo/CARD.md': OTHER_CARD });
    await catalog.waitFor('resource:default/good', entity =>
      factsOf(entity).sections.includes('contact'),
    );
  });

  it('governs AI resources where the catalog knows them, and resources either way', async () => {
    directory.setContent({
      repo: {
        'CARD.md': CARD,
        'resource.yaml': entityYaml('one', { card: 'CARD.md', version: 7 }),
        'ai.yaml': entityYaml(
          'two',
          { card: 'CARD.md', version: 7, datasets: [{ ref: 'one' }] },
          { kind: 'AiResource', spec: { type: 'model' } },
        ),
        'skill.yaml': entityYaml(
          'skill',
          { version: 7 },
          { kind: 'AiResource', spec: { type: 'skill' } },
        ),
      },
    });
    const isGoverned = (entity: AlphaEntity) =>
      factsOf(entity).sections.includes('limitations') &&
      messages(entity).some(m => m.startsWith('spec.model.version: '));

    catalog = await startCatalog(locations);
    await catalog.waitFor('resource:default/one', isGoverned);
    await expect(catalog.has('airesource:default/two')).resolves.toBe(false);
    await catalog.stop();

    catalog = await startCatalog(locations, { features: [aiModelModule] });
    await catalog.waitFor('airesource:default/two', isGoverned);
    const one = await catalog.waitFor('resource:default/one', isGoverned);
    expect(one.relations).toContainEqual({
      type: 'dependencyOf',
      targetRef: 'airesource:default/two',
    });
    const skill = await catalog.waitFor('airesource:default/skill', any);
    expect(skill.status).toBeUndefined();
  });
});

describe('the catalog with models at addresses', () => {
  let catalog: TestCatalog | undefined;
  let server: CardServer;
  let other: CardServer;

  beforeEach(async () => {
    [server, other] = [await startCardServer(), await startCardServer()];
  });
  afterEach(async () => {
    await catalog?.stop();
    await Promise.all([server.close(), other.close()]);
  });

  it('reads cards beside their entities and none from elsewhere', async () => {
    const cards: Record<string, string> = {
      good: './CARD.md',
      above: '../CARD.md',
      port: `http://${other.host}/models/CARD.md`,
    };
    server.serve('/models/CARD.md', CARD);
    server.serve('/CARD.md', CARD);
    other.serve('/models/CARD.md', CARD);
    server.serve(
      '/models/catalog-info.yaml',
      Object.entries(cards)
        .map(([name, card]) => entityYaml(name, { card }))
        .join('---\n'),
    );
    catalog = await startCatalog(
      [
        {
          type: 'url',
          target: `http://${server.host}/models/catalog-info.yaml`,
        },
      ],
      {
        backend: {
          reading: { allow: [{ host: server.host }, { host: other.host }] },
        },
      },
    );

    const good = await catalog.waitFor('resource:default/good', any);
    expect(factsOf(good)).toEqual({
      status: 'read',
      location: `http://${server.host}/models/CARD.md`,
      sections: ['limitations'],
      metrics: [],
    });
    for (const name of ['above', 'port']) {
      const refused = await catalog.waitFor(`resource:default/${name}`, any);
      expect(messages(refused)).toEqual([
        'spec.model.card: The model card must be in the same repository as the entity file.',
      ]);
    }
    expect(other.requests).toEqual([]);
    expect(server.requests).not.toContain('/CARD.md');

    server.serve('/models/CARD.md', OTHER_CARD);
    await catalog.waitFor('resource:default/good', entity =>
      factsOf(entity).sections.includes('contact'),
    );
    delete server.routes['/models/CARD.md'];
    const stale = await catalog.waitFor(
      'resource:default/good',
      entity => factsOf(entity).status === 'unreadable',
    );
    expect(factsOf(stale).sections).toEqual(['contact']);
  });
});

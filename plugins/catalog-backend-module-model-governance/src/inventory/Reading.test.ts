import type {
  DescribedModel,
  ModelSourceOptions,
} from '@modelgov/backstage-plugin-model-governance-node';
import type { Knex } from 'knex';
import { createTestDatabases } from '../__testUtils__/testDatabases';
import { countWrites } from './__testUtils__/countWrites';
import { MemorySource } from './__testUtils__/MemorySource';
import { InventoryStore } from './InventoryStore';
import { migrateInventory, revertInventory } from './openInventory';
import { Reading } from './Reading';
import type { ReadingReport } from './ReadingReport';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const signal = new AbortController().signal;
const OPTIONS: ModelSourceOptions = {
  schedule: { frequency: { hours: 1 }, timeout: { hours: 1 } },
  lifecycle: 'production',
  owner: { default: 'platform' },
  sameModelLabel: 'model-id',
};

describe.each(databases.eachSupportedId())('reading a source on %s', id => {
  let knex: Knex;
  let store: InventoryStore;
  let source: MemorySource;

  beforeEach(async () => {
    knex = await databases.init(id);
    await migrateInventory(knex);
    store = new InventoryStore(knex);
    source = new MemorySource('memory/a');
  });

  const read = (options: Partial<ModelSourceOptions> = {}) =>
    new Reading(source, { ...OPTIONS, ...options }, store).all(signal);
  const names = async () => (await store.list()).map(({ name }) => name).sort();
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ name: `model-${index}` }));

  it('can take its tables back and make them again', async () => {
    await revertInventory(knex);
    await expect(knex.schema.hasTable('model_inventory')).resolves.toBe(false);
    await migrateInventory(knex);
    await expect(read()).resolves.toMatchObject({ read: 0 });
  });

  it('stores what is new, and nothing where nothing is', async () => {
    source.has(...many(1_200));
    await expect(read()).resolves.toMatchObject({ added: 1_200, changed: 0 });

    const writes = countWrites(knex);
    source.items.reverse();
    await expect(read()).resolves.toMatchObject({
      read: 1_200,
      added: 0,
      changed: 0,
      removed: 0,
      isMoved: false,
    });
    expect(writes.statements).toEqual([]);

    source.has({ name: 'model-0', title: 'New' }, ...many(1_200).slice(1));
    await expect(read()).resolves.toMatchObject({ added: 0, changed: 1 });
    expect(writes.statements).toHaveLength(1);
  });

  it('leaves out what no model can be made of, and reads the others', async () => {
    const numbered: DescribedModel = { ...JSON.parse('{"name":7}') };
    const deep: DescribedModel = {
      name: 'deep',
      model: {},
      versions: [],
      ...JSON.parse(`{"tags":${'['.repeat(9_000)}${']'.repeat(9_000)}}`),
    };
    source.has(numbered, deep, { name: 'good' });

    await expect(read()).resolves.toMatchObject({
      read: 1,
      unreadable: 2,
      problems: [
        { message: 'cannot be kept: it has no name' },
        { name: 'deep', message: expect.stringMatching(/^cannot be kept: /) },
      ],
    });
    await expect(names()).resolves.toEqual(['good']);
  });

  it('removes what is gone, unless that is too much to be believed', async () => {
    source.has(...many(40));
    await read();
    source.has(...many(32));
    await expect(read()).resolves.toMatchObject({ removed: 8 });

    source.has(...many(20));
    await expect(read()).resolves.toMatchObject({
      removed: 0,
      refusedDrop: {
        models: 12,
        reason: expect.stringContaining('12 of 32 models are gone'),
      },
    });
    await expect(read()).resolves.toMatchObject({ removed: 0 });
    source.has();
    await expect(read()).resolves.toMatchObject({
      removed: 0,
      refusedDrop: { models: 32 },
    });
    await expect(names()).resolves.toHaveLength(32);
    await expect(read({ maxDropShare: 1 })).resolves.toMatchObject({
      removed: 32,
    });
  });

  it('lets few models go, but not the last', async () => {
    source.has(...many(3));
    await read();
    source.has(...many(1));
    await expect(read()).resolves.toMatchObject({ removed: 2 });
    source.has();
    await expect(read()).resolves.toMatchObject({
      removed: 0,
      refusedDrop: { models: 1 },
    });
  });

  it('keeps models that cannot be read now, and tells of them', async () => {
    source.has(...many(3));
    await read();
    source.has(...many(1));
    source.items.push({
      kind: 'unreadable',
      name: 'model-1',
      message: 'versions: expected a list',
    });
    await expect(read()).resolves.toMatchObject({
      read: 1,
      unreadable: 1,
      removed: 1,
      problems: [{ name: 'model-1', message: 'versions: expected a list' }],
    });
    await expect(names()).resolves.toEqual(['model-0', 'model-1']);
  });

  it('removes nothing while a model cannot even be named', async () => {
    source.has(...many(3));
    await read();
    source.has(...many(1));
    source.items.push({ kind: 'unreadable', message: 'no name' });
    await expect(read()).resolves.toMatchObject({
      removed: 0,
      refusedDrop: { models: 2, reason: expect.stringContaining('named') },
    });
  });

  it('lets the first of the same name count, and tells of the other', async () => {
    source.has({ name: 'a', title: 'First' }, { name: 'a', title: 'Second' });
    await expect(read()).resolves.toMatchObject({
      read: 1,
      problems: [{ name: 'a', message: expect.stringContaining('same name') }],
    });
    const [{ id: model }] = await store.list();
    await store.place(
      new Map([[model, { ownRef: 'r', entityRef: 'r', emitted: true }]]),
    );
    await expect(store.findByEntityRef('r')).resolves.toMatchObject([
      { model: { title: 'First' } },
    ]);
  });

  it.each(['', ' ', 'x'.repeat(501), 'a\u0000b', 'a\ud800b'])(
    'tells of a model that is called %j, and keeps the others',
    async name => {
      source.has({ name }, { name: '模型 / x' });
      await expect(read()).resolves.toMatchObject({ read: 1, unreadable: 1 });
      await expect(names()).resolves.toEqual(['模型 / x']);
      await expect(read()).resolves.toMatchObject({ added: 0, changed: 0 });
    },
  );

  it('keeps what came before a failure, and what was there', async () => {
    source.has(...many(3));
    await read();
    source.has({ name: 'new' });
    source.failure = new Error('502 Bad Gateway');
    await expect(read()).resolves.toMatchObject({
      added: 1,
      removed: 0,
      failure: source.failure,
    });
    await expect(names()).resolves.toHaveLength(4);
  });

  it('ends where it is stopped', async () => {
    source.has(...many(3));
    const stopped = new Reading(source, OPTIONS, store);
    const report = await stopped.all(AbortSignal.abort());

    expect(report).toMatchObject({ added: 0, removed: 0 });
    expect(report.failure).toMatchObject({ name: 'AbortError' });
  });

  it('lets what came meanwhile stand', async () => {
    source.has({ name: 'a', title: 'Old' });
    const slow = new Reading(source, OPTIONS, store);
    const quick = new Reading(source, OPTIONS, store);
    source.has({ name: 'a', title: 'New' }, { name: 'b' });
    await new Promise(resolve => setTimeout(resolve, 5));
    await quick.all(signal);
    source.has({ name: 'a', title: 'Old' });
    const report: ReadingReport = await slow.all(signal);

    expect(report).toMatchObject({ changed: 0, removed: 0 });
    await expect(names()).resolves.toEqual(['a', 'b']);
  });

  it('lets two readings bring the same models at once', async () => {
    source.has(...many(600));
    const reports = await Promise.all([read(), read()]);

    expect(reports.map(report => report.failure)).toEqual([
      undefined,
      undefined,
    ]);
    await expect(names()).resolves.toHaveLength(600);
  });

  it('looks at models anew when another label names them across sources', async () => {
    source.has({ labels: { id: 'm1' } });
    await read();
    await expect(read({ sameModelLabel: 'id' })).resolves.toMatchObject({
      changed: 1,
      isMoved: true,
    });
  });

  it('tells when other models may be the same as before', async () => {
    source.has({ labels: { 'model-id': 'm1' } });
    await read();
    const [{ id: model }] = await store.list();
    await store.place(
      new Map([[model, { ownRef: 'r', entityRef: 'r', emitted: true }]]),
    );
    source.has({ labels: { 'model-id': 'm1' }, title: 'New' });
    await expect(read()).resolves.toMatchObject({
      changed: 1,
      isMoved: false,
      entityRefs: ['r'],
    });
    source.has({ labels: { 'model-id': 'm2' } });
    await expect(read()).resolves.toMatchObject({ changed: 1, isMoved: true });
  });
});

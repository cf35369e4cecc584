import {
  createMockDirectory,
  type MockDirectory,
} from '@backstage/backend-test-utils';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import { registryFactsFromEntity } from '@modelgov/backstage-plugin-model-governance-common';
import type { ModelSourceOptions } from '@modelgov/backstage-plugin-model-governance-node';
import type { Knex } from 'knex';
import { entityYaml } from '../__testUtils__/entityYaml';
import { createTestDatabases } from '../__testUtils__/testDatabases';
import { countWrites } from './__testUtils__/countWrites';
import { MemorySource } from './__testUtils__/MemorySource';
import {
  type InventoryCatalog,
  startInventoryCatalog,
} from './__testUtils__/startInventoryCatalog';

jest.setTimeout(120_000);

const databases = createTestDatabases();
const DIGEST = 'sha256:0123456789abcdef';
const any = () => true;

const versionsOf = (entity: AlphaEntity) =>
  registryFactsFromEntity(entity)?.versions.map(({ version }) => version);
const modelOf = ({ spec }: AlphaEntity) => Object(spec?.model);
const has =
  (...versions: string[]) =>
  (entity: AlphaEntity) =>
    versionsOf(entity)?.join() === versions.join();

describe.each(databases.eachSupportedId())('the inventory on %s', id => {
  const directory: MockDirectory = createMockDirectory();
  let knex: Knex;
  let catalog: InventoryCatalog | undefined;
  let mlflow: MemorySource;
  let kubeflow: MemorySource;

  beforeEach(async () => {
    directory.clear();
    knex = await databases.init(id);
    mlflow = new MemorySource('mlflow/prod');
    kubeflow = new MemorySource('kubeflow/eu');
  });
  afterEach(() => catalog?.stop());

  const start = async (sourceOptions: Partial<ModelSourceOptions> = {}) => {
    catalog = await startInventoryCatalog({
      knex,
      sources: [mlflow, kubeflow],
      sourceOptions,
      locations: [{ type: 'file', target: directory.resolve('*.yaml') }],
    });
    return catalog;
  };

  it('makes an entity of each model, with what its source says', async () => {
    mlflow.has(
      {
        name: 'Loan Risk',
        labels: { team: 'credit' },
        url: 'https://mlflow.example/loan',
        model: { provider: 'internal' },
        baseModel: 'base',
        datasets: [{ name: 'loans.csv', role: 'training' }],
        versions: [
          { version: '1' },
          { version: '2', live: true, digest: DIGEST, license: 'mit' },
        ],
        card: { sections: ['limitations'], metrics: [] },
        problems: ['version 3: no creation time'],
      },
      { name: 'loan-risk' },
    );
    const { read, waitFor } = await start();
    await read('mlflow/prod');

    const entity = await waitFor('resource:default/loan-risk', any);
    expect(entity.metadata).toMatchObject({
      title: 'Loan Risk',
      annotations: {
        'modelgov.io/source': 'mlflow/prod',
        'modelgov.io/source-name': 'Loan Risk',
      },
    });
    expect(entity.spec).toMatchObject({
      type: 'ai-model',
      owner: 'group:default/credit',
      lifecycle: 'production',
      model: {
        version: '2',
        digest: DIGEST,
        source: 'mlflow://prod/Loan%20Risk/2',
        provider: 'internal',
        license: 'mit',
        baseModel: 'resource:default/base',
        datasets: [{ ref: 'resource:default/loans.csv', role: 'training' }],
        cardFacts: {
          status: 'read',
          location: 'https://mlflow.example/loan',
          sections: ['limitations'],
        },
      },
    });
    expect(entity.relations).toEqual(
      expect.arrayContaining([
        { type: 'dependsOn', targetRef: 'resource:default/loans.csv' },
        { type: 'dependsOn', targetRef: 'resource:default/base' },
      ]),
    );
    expect(registryFactsFromEntity(entity)).toMatchObject({
      sources: [{ id: 'mlflow/prod', kind: 'registry', name: 'Loan Risk' }],
      versions: [{ version: '2' }, { version: '1' }],
    });
    expect(entity.status?.items).toEqual([
      {
        type: 'modelgov.io/model',
        level: 'warning',
        message: 'mlflow/prod: version 3: no creation time',
      },
    ]);
    const [other] = await knex('model_inventory').where({
      source_name: 'loan-risk',
    });
    expect(other.own_ref).toMatch(/^resource:default\/loan-risk-[a-f0-9]{8}$/);
    await waitFor(other.own_ref, ({ spec }) =>
      Boolean(spec?.owner === 'group:default/platform'),
    );
  });

  it('writes nothing when nothing is new, and heals what got lost', async () => {
    mlflow.has({ name: 'a', versions: [{ version: '1' }] }, { name: 'b' });
    const { read, waitFor, stop } = await start();
    await read('mlflow/prod');
    await waitFor('resource:default/a', has('1'));
    await waitFor('resource:default/b', any);
    await stop();

    catalog = await startInventoryCatalog({
      knex,
      sources: [mlflow, kubeflow],
      catalog: { processingInterval: false },
    });
    const writes = countWrites(knex);
    await catalog.read('mlflow/prod');
    await catalog.heal();
    expect(writes.statements).toEqual([]);
    await catalog.stop();

    await knex('refresh_state')
      .where({ entity_ref: 'resource:default/a' })
      .delete();
    catalog = await start();
    await expect(catalog.has('resource:default/a')).resolves.toBe(false);
    await catalog.heal();
    await catalog.waitFor('resource:default/a', has('1'));
  });

  it('brings a new version, and takes gone models out', async () => {
    mlflow.has({ name: 'a', versions: [{ version: '1' }] }, { name: 'b' });
    const { read, readChanged, events, waitFor, waitForGone } = await start();
    await read('mlflow/prod');
    await waitFor('resource:default/a', has('1'));
    await waitFor('resource:default/b', any);

    const updatedAt = new Date().toISOString();
    const versions = [{ version: '1' }, { version: '2' }];
    mlflow.has({ name: 'a', updatedAt, versions }, { name: 'b' });
    await readChanged('mlflow/prod');
    await waitFor('resource:default/a', has('2', '1'));

    mlflow.has({ name: 'a', versions: [{ version: '3' }] });
    await events.publish({ topic: 'mlflow/prod', eventPayload: 'nonsense' });
    await events.publish({ topic: 'mlflow/prod', eventPayload: ['a', 'b'] });
    await waitFor('resource:default/a', has('3'));
    await waitForGone('resource:default/b');
    await expect(
      knex('model_inventory').select('source_name'),
    ).resolves.toEqual([{ source_name: 'a' }]);
  });

  it('shows a model of two sources as one, and forgets a source that is not configured', async () => {
    mlflow.has({
      name: 'Loan',
      model: { provider: 'internal' },
      versions: [{ version: '1', digest: DIGEST, stage: 'Production' }],
    });
    kubeflow.has(
      { name: 'by-digest', versions: [{ version: '1', digest: DIGEST }] },
      { name: 'by-label', labels: { 'model-id': 'm1' } },
      { name: 'by-label-too', labels: { 'model-id': 'm1' } },
    );
    const { read, waitFor, has: hasEntity, stop } = await start();
    await read('mlflow/prod');
    await read('kubeflow/eu');

    const loan = await waitFor(
      'resource:default/loan',
      entity => registryFactsFromEntity(entity)?.sources.length === 2,
    );
    expect(modelOf(loan)).toMatchObject({
      provider: 'internal',
      version: '1',
      source: 'mlflow://prod/Loan/1',
    });
    await waitFor(
      'resource:default/by-label',
      entity => registryFactsFromEntity(entity)?.sources.length === 2,
    );
    await expect(hasEntity('resource:default/by-digest')).resolves.toBe(false);
    await stop();

    catalog = await startInventoryCatalog({ knex, sources: [kubeflow] });
    await catalog.heal();
    const left = await catalog.waitFor(
      'resource:default/loan',
      entity => registryFactsFromEntity(entity)?.sources.length === 1,
    );
    expect(modelOf(left).source).toBe('kubeflow://eu/by-digest/1');
    await expect(knex('model_inventory_readings')).resolves.toMatchObject([
      { source_id: 'kubeflow/eu' },
    ]);
  });

  it('gives the models of a source that got another name the refs that they had', async () => {
    mlflow.has({ name: 'loan', versions: [{ version: '1' }] });
    const { read, waitFor, stop } = await start();
    await read('mlflow/prod');
    await waitFor('resource:default/loan', has('1'));
    await stop();

    mlflow = new MemorySource('mlflow/main');
    mlflow.has({ name: 'loan', versions: [{ version: '2' }] });
    const { read: readAgain, waitFor: waitAgain } = await start();
    await readAgain('mlflow/main');
    await waitAgain('resource:default/loan', has('2'));
    await expect(
      knex('model_inventory').select('source_id', 'own_ref'),
    ).resolves.toEqual([
      { source_id: 'mlflow/main', own_ref: 'resource:default/loan' },
    ]);
  });

  it('lets the entity that somebody wrote for a model show it, until it is gone', async () => {
    mlflow.has({
      name: 'loan',
      model: { task: 'classification', provider: 'internal' },
      versions: [
        { version: '1', digest: DIGEST },
        { version: '2', live: true },
      ],
    });
    const { read, waitFor, waitForGone } = await start();
    await read('mlflow/prod');
    await waitFor('resource:default/loan', has('2', '1'));

    directory.setContent({
      'mine.yaml': entityYaml('my-loan', {
        source: 'mlflow://prod/loan',
        provider: 'vendor',
        version: '1',
        registryFacts: '{}',
      }),
    });
    await waitFor('resource:default/my-loan', any);
    await read('mlflow/prod');
    const mine = await waitFor('resource:default/my-loan', has('2', '1'));
    expect(modelOf(mine)).toMatchObject({
      source: 'mlflow://prod/loan',
      provider: 'vendor',
      version: '1',
      digest: DIGEST,
      task: 'classification',
      versions: [{ version: '2', live: true }],
    });
    await waitForGone('resource:default/loan');

    directory.setContent({ 'mine.yaml': entityYaml('my-loan', {}) });
    await waitFor(
      'resource:default/my-loan',
      entity => modelOf(entity).source === undefined,
    );
    await read('mlflow/prod');
    await waitFor('resource:default/loan', has('2', '1'));
    await waitFor(
      'resource:default/my-loan',
      entity => registryFactsFromEntity(entity) === undefined,
    );
  });

  it('gives way to an entity that somebody writes under its ref', async () => {
    mlflow.has({ name: 'loan', versions: [{ version: '1' }] });
    const { read, waitFor } = await start();
    await read('mlflow/prod');
    await waitFor('resource:default/loan', has('1'));

    directory.setContent({
      'loan.yaml': entityYaml('loan', {
        source: 'mlflow://prod/loan',
        task: 'mine',
      }),
    });
    await waitFor(
      'resource:default/loan',
      entity => modelOf(entity).task === 'mine',
    );
    await read('mlflow/prod');
    await waitFor('resource:default/loan', has('1'));
    await expect(
      knex('refresh_state_references').where({ source_key: 'model-inventory' }),
    ).resolves.toEqual([]);

    directory.setContent({ 'loan.yaml': entityYaml('loan', { task: 'else' }) });
    await waitFor(
      'resource:default/loan',
      entity => modelOf(entity).task === 'else',
    );
    await read('mlflow/prod');
    const [{ own_ref: ownRef }] = await knex('model_inventory');
    expect(ownRef).toMatch(/^resource:default\/loan-[a-f0-9]{8}$/);
    await waitFor(ownRef, has('1'));
  });

  it('leaves names to what has them', async () => {
    directory.setContent({
      'loan.yaml': entityYaml('loan', undefined, {
        spec: { type: 'database' },
      }),
    });
    mlflow.has({ name: 'loan' });
    const { read, waitFor } = await start();
    await waitFor('resource:default/loan', any);
    await read('mlflow/prod');

    const [{ own_ref: ownRef }] = await knex('model_inventory');
    expect(ownRef).toMatch(/^resource:default\/loan-[a-f0-9]{8}$/);
    await waitFor(ownRef, any);
  });

  it('keeps models and says why when a source fails or gives too little', async () => {
    mlflow.has(...Array.from({ length: 10 }, (_, i) => ({ name: `m-${i}` })));
    const { read, waitFor, has: hasEntity } = await start();
    await read('mlflow/prod');
    await waitFor('resource:default/m-9', any);
    const state = async () =>
      (await knex('model_inventory_readings').first()) as Record<string, any>;
    await expect(state()).resolves.toMatchObject({
      models: 10,
      unreadable: 0,
      failure: null,
    });

    mlflow.has({ name: 'm-0' });
    mlflow.failure = new Error('503 from https://u:secret@mlflow.example');
    await read('mlflow/prod');
    await expect(state()).resolves.toMatchObject({
      models: 10,
      failure: 'Error: 503 from https://mlflow.example',
    });
    mlflow.failure = undefined;
    mlflow.has();
    await read('mlflow/prod');
    await expect(state()).resolves.toMatchObject({
      failure: null,
      failing_since: null,
      refused_drop: 10,
    });
    await expect(hasEntity('resource:default/m-9')).resolves.toBe(true);
  });
});

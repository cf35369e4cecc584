import { mockServices } from '@backstage/backend-test-utils';
import knexFactory from 'knex';
import { EntityCache } from '../__testUtils__/EntityCache';
import { SourceRegistry } from '../sources/SourceRegistry';
import { MemorySource } from './__testUtils__/MemorySource';
import { InventoryStore } from './InventoryStore';
import { KnownModels } from './KnownModels';
import { migrateInventory } from './openInventory';
import { Reading } from './Reading';

const REF = 'resource:default/loan';
const OPTIONS = {
  schedule: { frequency: { hours: 1 }, timeout: { hours: 1 } },
  lifecycle: 'production',
  owner: { default: 'platform' },
};

describe('what the inventory knows of a model', () => {
  it('is what sources said the last time while the database cannot be asked', async () => {
    const knex = knexFactory({
      client: 'better-sqlite3',
      connection: ':memory:',
      useNullAsDefault: true,
    });
    await migrateInventory(knex);
    const store = new InventoryStore(knex);
    const sources = new SourceRegistry();
    const source = new MemorySource('mlflow/prod');
    source.has({ name: 'loan', title: 'Loan' });
    await new Reading(source, OPTIONS, store).all(new AbortController().signal);
    const [{ id }] = await store.list();
    await store.place(
      new Map([[id, { ownRef: REF, entityRef: REF, emitted: true }]]),
    );
    const logger = mockServices.logger.mock();
    const known = new KnownModels({ store, sources, logger });
    const cache = new EntityCache();

    expect(known.isEmpty).toBe(true);
    sources.add(source, OPTIONS);
    expect(known.isEmpty).toBe(false);
    const expected = [
      {
        sourceId: 'mlflow/prod',
        kind: 'registry',
        model: { name: 'loan', title: 'Loan', model: {}, versions: [] },
      },
    ];
    await expect(known.of(REF, cache)).resolves.toEqual(expected);

    await knex.destroy();
    await expect(known.of(REF, cache.next())).resolves.toEqual(expected);
    await expect(known.of(REF, cache.next())).resolves.toEqual(expected);
    await expect(known.of(REF, new EntityCache())).resolves.toEqual([]);
    expect(logger.warn).toHaveBeenCalledWith(expect.stringContaining(REF));
  });
});

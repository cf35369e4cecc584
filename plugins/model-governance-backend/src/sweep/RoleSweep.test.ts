import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { FakeCatalog } from '../__testUtils__/FakeCatalog';
import {
  groupEntity,
  modelEntity,
  userEntity,
} from '../__testUtils__/entities';
import { createGovernance } from '../__testUtils__/governance';
import { createTestDatabases } from '../__testUtils__/testDatabases';
import { applyMigrations } from '../database';

jest.setTimeout(60_000);

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('roles on %s', id => {
  const MODEL = modelEntity('model');
  const GROUPS = [
    groupEntity('owners'),
    userEntity('owner', ['owners']),
    groupEntity('model-risk'),
    groupEntity('validators', 'model-risk'),
  ];

  async function start(entities: Entity[]) {
    const knex: Knex = await databases.init(id);
    await applyMigrations(knex);
    const catalog = new FakeCatalog();
    catalog.setEntities([MODEL, ...GROUPS, ...entities]);
    const governance = await createGovernance({ knex, catalog });
    await governance.maintain();
    const reason = async () =>
      (await governance.find('model'))?.findings.find(
        ({ requirementId }) => requirementId === 'signed',
      )?.reason;
    return { ...governance, reason };
  }

  it('that nobody holds are named by the finding that waits for them', async () => {
    const { reason } = await start([]);
    await expect(reason()).resolves.toContain(
      'Model validator: 0 of 1; nobody holds the role.',
    );
  });

  it('are held by members of groups within the group of the role', async () => {
    const { reason } = await start([userEntity('validator', ['validators'])]);
    await expect(reason()).resolves.toContain('Model validator: 0 of 1.');
  });

  it('are noticed when the last one leaves, and when somebody comes', async () => {
    const { catalog, maintain, reason } = await start([
      userEntity('validator', ['validators']),
    ]);
    catalog.setEntities([MODEL, ...GROUPS]);
    await maintain();
    await expect(reason()).resolves.toContain('nobody holds the role');

    catalog.setEntities([
      MODEL,
      ...GROUPS,
      userEntity('second-validator', ['model-risk']),
    ]);
    await maintain();
    await expect(reason()).resolves.toContain('Model validator: 0 of 1.');
  });

  it('are left as they were counted while the catalog is away', async () => {
    const { catalog, maintain, reason, logger } = await start([
      userEntity('validator', ['validators']),
    ]);
    catalog.failWith(new Error('away'));
    await maintain();
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringContaining('count of those who hold roles failed'),
    );
    await expect(reason()).resolves.toContain('Model validator: 0 of 1.');
  });
});

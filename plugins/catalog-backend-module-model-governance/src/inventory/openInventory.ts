import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/** The catalog's own migrations are in the same database, in a table of the usual name. */
const MIGRATIONS = {
  tableName: 'model_inventory_migrations',
  directory: resolvePackagePath(
    '@modelgov/backstage-plugin-catalog-backend-module-model-governance',
    'migrations',
  ),
};

/** The catalog's database with the tables of the inventory, migrated unless the installation says otherwise. */
export async function openInventory(database: DatabaseService): Promise<Knex> {
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await migrateInventory(knex);
  }
  return knex;
}

/** Brings the tables of the inventory to the newest schema. */
export async function migrateInventory(knex: Knex): Promise<void> {
  await knex.migrate.latest(MIGRATIONS);
}

/** Takes the tables of the inventory back. */
export async function revertInventory(knex: Knex): Promise<void> {
  await knex.migrate.rollback(MIGRATIONS, true);
}

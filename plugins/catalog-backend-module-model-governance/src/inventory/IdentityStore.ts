import type { Knex } from 'knex';

const TABLE = 'model_inventory_identities';

interface IdentityRow {
  model_id: string;
  identity: string;
}

/** The identities of models, by the ids of the models. */
export type Identities = readonly (readonly [
  id: string,
  identities: string[],
])[];

/** By what models of different sources are known to be the same. */
export class IdentityStore {
  readonly #knex: Knex;

  /** @param knex - the database or a transaction */
  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async insert(models: Identities): Promise<void> {
    const rows: IdentityRow[] = models.flatMap(([id, identities]) =>
      identities.map(identity => ({ model_id: id, identity })),
    );
    await this.#knex.batchInsert(TABLE, rows, 100);
  }

  /** @returns whether any model has others than before */
  async replace(models: Identities): Promise<boolean> {
    const rows = await this.#knex<IdentityRow>(TABLE)
      .whereIn(
        'model_id',
        models.map(([id]) => id),
      )
      .select('model_id', 'identity');
    const different = models.filter(([id, identities]) => {
      const before = rows.filter(row => row.model_id === id);
      return (
        before.length !== identities.length ||
        before.some(({ identity }) => !identities.includes(identity))
      );
    });
    if (different.length) {
      await this.#knex(TABLE)
        .whereIn(
          'model_id',
          different.map(([id]) => id),
        )
        .delete();
      await this.insert(different);
    }
    return different.length > 0;
  }

  /** The models that share an identity, by that identity. */
  async listShared(): Promise<Map<string, string[]>> {
    const shared = this.#knex(TABLE)
      .select('identity')
      .groupBy('identity')
      .havingRaw('count(*) > 1');
    const rows = await this.#knex<IdentityRow>(TABLE)
      .whereIn('identity', shared)
      .select('identity', 'model_id')
      .orderBy(['identity', 'model_id']);
    const byIdentity = new Map<string, string[]>();
    for (const row of rows) {
      const ids = byIdentity.get(row.identity);
      if (ids) {
        ids.push(row.model_id);
      } else {
        byIdentity.set(row.identity, [row.model_id]);
      }
    }
    return byIdentity;
  }
}

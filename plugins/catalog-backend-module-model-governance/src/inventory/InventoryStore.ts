import { createHash, randomUUID } from 'node:crypto';
import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import type { DescribedModel } from '@modelgov/backstage-plugin-model-governance-node';
import type { Knex } from 'knex';
import { chunksOf } from './chunksOf';
import { IdentityStore } from './IdentityStore';
import type { InventoryModel, Placement } from './InventoryModel';
import type { StoredModel } from './StoredModel';

const TABLE = 'model_inventory';

interface InventoryRow {
  id: string;
  source_id: string;
  source_name: string;
  own_ref: string | null;
  entity_ref: string | null;
  /** 0 or 1 on SQLite. */
  emitted: boolean | number;
  content: string;
  content_hash: string;
  /** Milliseconds on SQLite. */
  found_at: Date | number;
  changed_at: Date | number;
}

/** What a source says of a model, about to be stored. */
export interface ModelContent {
  model: DescribedModel;
  /** See `identitiesOf`. */
  identities: string[];
}

/** What storing models changed. */
export interface StoredChanges {
  added: number;
  changed: number;
  /** The entities whose models say something new. */
  entityRefs: string[];
  /** Whether it may be another entity now that shows a model. */
  isMoved: boolean;
}

/** The models of all sources, in the database of the catalog. */
export class InventoryStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Stores what is new of some models of one source; what is the same is not written.
   *
   * @param readSince - when reading them began: what was stored since then is newer
   */
  async save(
    sourceId: string,
    models: readonly ModelContent[],
    readSince: Date,
  ): Promise<StoredChanges> {
    try {
      return await this.#save(sourceId, models, readSince);
    } catch (error) {
      // Another reading of the source has stored one of them in this moment.
      if (isDatabaseConflictError(error)) {
        return this.#save(sourceId, models, readSince);
      }
      throw error;
    }
  }

  async #save(
    sourceId: string,
    models: readonly ModelContent[],
    readSince: Date,
  ): Promise<StoredChanges> {
    const known = await this.#knownRows(
      sourceId,
      models.map(({ model }) => model.name),
    );
    const contents = models.map(({ model, identities }) => {
      const content = JSON.stringify(model);
      const hash = createHash('sha256')
        .update(JSON.stringify([content, identities]))
        .digest('hex');
      return { name: model.name, content, hash, identities };
    });
    const added = contents.filter(({ name }) => !known.has(name));
    const changed = contents.flatMap(content => {
      const row = known.get(content.name);
      return row &&
        row.content_hash !== content.hash &&
        new Date(row.changed_at) <= readSince
        ? [{ ...content, row }]
        : [];
    });
    if (!added.length && !changed.length) {
      return { added: 0, changed: 0, entityRefs: [], isMoved: false };
    }
    return this.#knex.transaction(async tx => {
      const identityStore = new IdentityStore(tx);
      const now = new Date();
      const rows = added.map(({ name, content, hash }) => ({
        id: randomUUID(),
        source_id: sourceId,
        source_name: name,
        emitted: false,
        content,
        content_hash: hash,
        found_at: now,
        changed_at: now,
      }));
      await tx.batchInsert(TABLE, rows, 100);
      await identityStore.insert(
        rows.map(({ id }, index) => [id, added[index].identities] as const),
      );
      for (const { row, content, hash } of changed) {
        await tx(TABLE)
          .where({ id: row.id })
          .update({ content, content_hash: hash, changed_at: now });
      }
      const isLinkedAnew = await identityStore.replace(
        changed.map(({ row, identities }) => [row.id, identities] as const),
      );
      return {
        added: added.length,
        changed: changed.length,
        entityRefs: changed.flatMap(({ row }) => row.entity_ref ?? []),
        isMoved:
          added.length > 0 ||
          isLinkedAnew ||
          changed.some(({ row }) => row.entity_ref === null),
      };
    });
  }

  /** All models, the oldest first. */
  async list(of: { sourceId?: string } = {}): Promise<InventoryModel[]> {
    const rows = await this.#knex<InventoryRow>(TABLE)
      .where(of.sourceId === undefined ? {} : { source_id: of.sourceId })
      .select(
        'id',
        'source_id',
        'source_name',
        'own_ref',
        'entity_ref',
        'emitted',
        'found_at',
      )
      .orderBy(['found_at', 'source_id', 'source_name']);
    return rows.map(row => ({
      id: row.id,
      sourceId: row.source_id,
      name: row.source_name,
      foundAt: new Date(row.found_at),
      placement: {
        ...(row.own_ref !== null && { ownRef: row.own_ref }),
        ...(row.entity_ref !== null && { entityRef: row.entity_ref }),
        emitted: Boolean(row.emitted),
      },
    }));
  }

  /** The models that share an identity, by that identity. */
  listShared(): Promise<Map<string, string[]>> {
    return new IdentityStore(this.#knex).listShared();
  }

  async place(placements: ReadonlyMap<string, Placement>): Promise<void> {
    if (!placements.size) {
      return;
    }
    await this.#knex.transaction(async tx => {
      for (const [id, { ownRef, entityRef, emitted }] of placements) {
        await tx(TABLE)
          .where({ id })
          .update({
            own_ref: ownRef ?? null,
            entity_ref: entityRef ?? null,
            emitted,
          });
      }
    });
  }

  /** Removes models by their ids. */
  async remove(ids: readonly string[]): Promise<void> {
    for (const some of chunksOf(ids)) {
      await this.#knex(TABLE).whereIn('id', some).delete();
    }
  }

  /** What is said of the models that the catalog has an entity of the inventory for. */
  async findEmitted(refs: readonly string[]): Promise<StoredModel[]> {
    const rows = await this.#knex<InventoryRow>(TABLE)
      .whereIn('own_ref', refs)
      .where({ emitted: true })
      .select('source_id', 'own_ref', 'content')
      .orderBy(['source_id', 'source_name']);
    return rows.map(toStoredModel);
  }

  /** What is said of the models that an entity shows. */
  async findByEntityRef(ref: string): Promise<StoredModel[]> {
    const rows = await this.#knex<InventoryRow>(TABLE)
      .where({ entity_ref: ref })
      .select('source_id', 'own_ref', 'content')
      .orderBy(['source_id', 'source_name']);
    return rows.map(toStoredModel);
  }

  async #knownRows(
    sourceId: string,
    names: readonly string[],
  ): Promise<Map<string, KnownRow>> {
    const rows: KnownRow[] = [];
    for (const some of chunksOf(names)) {
      rows.push(
        ...(await this.#knex<InventoryRow>(TABLE)
          .where({ source_id: sourceId })
          .whereIn('source_name', some)
          .select(
            'id',
            'source_name',
            'entity_ref',
            'content_hash',
            'changed_at',
          )),
      );
    }
    return new Map(rows.map(row => [row.source_name, row]));
  }
}

type KnownRow = Pick<
  InventoryRow,
  'id' | 'source_name' | 'entity_ref' | 'content_hash' | 'changed_at'
>;

function toStoredModel(
  row: Pick<InventoryRow, 'source_id' | 'own_ref' | 'content'>,
): StoredModel {
  return {
    sourceId: row.source_id,
    ...(row.own_ref !== null && { ownRef: row.own_ref }),
    model: JSON.parse(row.content),
  };
}

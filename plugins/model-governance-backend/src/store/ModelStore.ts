import { randomUUID } from 'node:crypto';
import type { ModelFacts } from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import { inList, isPostgres } from '../database';
import { VersionOwners, type VersionOwner } from './VersionOwners';

/** A model as it is stored. */
export interface StoredModel {
  id: string;
  entityRef: string;
  registered: boolean;
  facts: ModelFacts;
}

/** What the sweep compares with the catalog. */
export interface KnownModel {
  id: string;
  entityRef: string;
  etag: string;
  registered: boolean;
}

/** An entity that a model refers to, and its etag; empty where the catalog does not know it. */
export interface ModelReference {
  entityRef: string;
  etag: string;
}

/** Facts of a model as just collected. */
export interface CollectedModel {
  facts: ModelFacts;
  etag: string;
  references: ModelReference[];
}

interface ModelRow {
  id: string;
  entity_ref: string;
  entity_uid: string;
  entity_etag: string;
  registered: boolean | number;
  facts: string;
  first_seen_at: Date;
  collected_at: Date;
}

/** The models that the catalog has ever shown. */
export class ModelStore {
  readonly #owners = new VersionOwners();

  /** Locks a model until the end of the transaction, so that acts on it come one after the other. */
  async lockByRef(
    tx: Knex.Transaction,
    entityRef: string,
  ): Promise<StoredModel | undefined> {
    const row = await tx<ModelRow>('models')
      .where({ entity_ref: entityRef })
      .forUpdate()
      .first();
    return row && toStoredModel(row);
  }

  /**
   * Locks those of some models that nobody else holds, always in the order of their ids. What somebody else holds is
   * left out: nobody ever waits for a second model while holding a first, so there is no deadlock.
   */
  async lockFree(tx: Knex.Transaction, ids: string[]): Promise<StoredModel[]> {
    const query = tx<ModelRow>('models')
      .where(inList(tx, 'id', ids))
      .orderBy('id')
      .forUpdate();
    const rows = await (isPostgres(tx) ? query.skipLocked() : query);
    return rows.map(toStoredModel);
  }

  /**
   * Locks some models, waiting for whoever holds one. Only what must touch several at once may do so: everybody who
   * waits for a model while holding another takes them in the order of their refs.
   */
  async lockInOrder(
    tx: Knex.Transaction,
    ids: string[],
  ): Promise<StoredModel[]> {
    const rows = await tx<ModelRow>('models')
      .where(inList(tx, 'id', ids))
      .orderByRaw(isPostgres(tx) ? 'entity_ref COLLATE "C"' : 'entity_ref')
      .forUpdate();
    return rows.map(toStoredModel);
  }

  async findByIds(knex: Knex, ids: string[]): Promise<StoredModel[]> {
    const rows = await knex<ModelRow>('models').where(inList(knex, 'id', ids));
    return rows.map(toStoredModel);
  }

  async findByRefs(knex: Knex, entityRefs: string[]): Promise<StoredModel[]> {
    const rows = await knex<ModelRow>('models').where(
      inList(knex, 'entity_ref', entityRefs),
    );
    return rows.map(toStoredModel);
  }

  async findByRef(
    knex: Knex,
    entityRef: string,
  ): Promise<StoredModel | undefined> {
    const row = await knex<ModelRow>('models')
      .where({ entity_ref: entityRef })
      .first();
    return row && toStoredModel(row);
  }

  /** What the log calls a model, whether or not its facts can be read. */
  async findName(knex: Knex, id: string): Promise<string> {
    const row = await knex<ModelRow>('models')
      .where({ id })
      .first('entity_ref');
    return row?.entity_ref ?? `the model ${id}`;
  }

  /** All models by entity ref, without their facts. */
  async listKnown(knex: Knex): Promise<Map<string, KnownModel>> {
    const rows = await knex<ModelRow>('models').select(
      'id',
      'entity_ref',
      'entity_etag',
      'registered',
    );
    return new Map(
      rows.map(row => [
        row.entity_ref,
        {
          id: row.id,
          entityRef: row.entity_ref,
          etag: row.entity_etag,
          registered: Boolean(row.registered),
        },
      ]),
    );
  }

  /** Stores what was collected of some models; the ids of the models, in the order given. */
  async saveCollected(
    tx: Knex.Transaction,
    models: CollectedModel[],
    at: Date,
  ): Promise<string[]> {
    const byRef = new Map(
      models.map(model => [model.facts.entityRef, model] as const),
    );
    const refs = [...byRef.keys()].sort();
    await tx('models')
      .insert(
        refs.map(ref => {
          const { facts, etag } = byRef.get(ref)!;
          return {
            id: randomUUID(),
            entity_ref: ref,
            entity_uid: facts.uid,
            entity_etag: etag,
            registered: true,
            facts: JSON.stringify(facts),
            first_seen_at: at,
            collected_at: at,
          };
        }),
      )
      .onConflict('entity_ref')
      .merge([
        'entity_uid',
        'entity_etag',
        'registered',
        'facts',
        'collected_at',
      ]);
    const rows = await tx<ModelRow>('models')
      .where(inList(tx, 'entity_ref', refs))
      .select('id', 'entity_ref');
    const ids = new Map(rows.map(row => [row.entity_ref, row.id]));
    await this.#replaceReferences(
      tx,
      rows.map(row => ({
        modelId: row.id,
        references: byRef.get(row.entity_ref)!.references,
      })),
    );
    await this.#owners.remember(
      tx,
      rows.map(row => ({
        modelId: row.id,
        facts: byRef.get(row.entity_ref)!.facts,
      })),
      at,
    );
    return models.map(model => ids.get(model.facts.entityRef)!);
  }

  /** Who has owned each version of a model since it appeared. */
  async versionOwnersOf(knex: Knex, id: string): Promise<VersionOwner[]> {
    return this.#owners.list(knex, id);
  }

  async markUnregistered(tx: Knex.Transaction, id: string): Promise<void> {
    await tx('models').where({ id }).update({ registered: false });
  }

  /** Every entity that a registered model refers to, with the etag that each such model knows. */
  async listReferences(
    knex: Knex,
  ): Promise<{ modelRef: string; entityRef: string; etag: string }[]> {
    const rows: { model_ref: string; entity_ref: string; etag: string }[] =
      await knex('model_references')
        .join('models', 'models.id', 'model_references.model_id')
        .where('models.registered', true)
        .select(
          'models.entity_ref as model_ref',
          'model_references.entity_ref',
          'model_references.etag',
        );
    return rows.map(row => ({
      modelRef: row.model_ref,
      entityRef: row.entity_ref,
      etag: row.etag,
    }));
  }

  async #replaceReferences(
    tx: Knex.Transaction,
    models: { modelId: string; references: ModelReference[] }[],
  ): Promise<void> {
    await tx('model_references')
      .where(
        inList(
          tx,
          'model_id',
          models.map(model => model.modelId),
        ),
      )
      .delete();
    const rows = models.flatMap(({ modelId, references }) =>
      references.map(({ entityRef, etag }) => ({
        model_id: modelId,
        entity_ref: entityRef,
        etag,
      })),
    );
    if (rows.length) {
      await tx.batchInsert('model_references', rows, 200);
    }
  }
}

function toStoredModel(row: ModelRow): StoredModel {
  return {
    id: row.id,
    entityRef: row.entity_ref,
    registered: Boolean(row.registered),
    facts: { ownerMembers: [], ...JSON.parse(row.facts) },
  };
}

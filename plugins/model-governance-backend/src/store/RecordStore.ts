import type {
  Act,
  ActKind,
  ModelRecords,
  RecordHead,
  RecordPage,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import {
  inList,
  insertAll,
  toIso,
  toOptionalIso,
  type StoredTime,
} from '../database';
import { actorName } from './actorName';
import { cutPage, decodeCursor } from './cursor';
import {
  ACTS_TABLE,
  RECORD_KINDS,
  RECORD_TABLES,
  type RecordKind,
  type RecordsByKind,
} from './recordKinds';

interface RecordRow {
  id: string;
  model_id: string;
  sequence: number;
  content_hash: string;
  actor_id: string;
  recorded_at: StoredTime;
  expires_at: StoredTime | null;
  model_version: string | null;
  model_digest: string | null;
  policy_version: string;
  content: string;
  imported_source: string | null;
  imported_at: StoredTime | null;
  principal: string | null;
  entity_ref: string;
}

/** A record that is there already under an id. */
export interface ExistingRecord<T> {
  contentHash: string;
  record: T;
}

/** A record with the row that it is stored in. */
export interface StoredRecord {
  table: string;
  sequence: number;
  actorId: string;
  /** Whether the name of who made it was erased. */
  erased: boolean;
  /** Without the name of who made it: what the ledger keeps. */
  record: { id: string };
  columns: Readonly<Record<string, unknown>>;
}

/** What is stored of a record beside the record itself. */
export interface RecordPlace {
  modelId: string;
  sequence: number;
  actorId: string;
  contentHash: string;
}

interface Page {
  cursor?: string;
  limit: number;
}

/** Assessments, evidence, sign-offs and governance acts: append-only. */
export class RecordStore {
  /** Inserts records of a kind, each with where it stands in the ledger. */
  async insert<K extends RecordKind>(
    tx: Knex.Transaction,
    kind: K,
    records: readonly { record: RecordsByKind[K]; place: RecordPlace }[],
  ): Promise<void> {
    const { table, columns } = RECORD_KINDS[kind];
    await insertAll(
      tx,
      table,
      records.map(({ record, place }) => ({
        ...rowOf(record, place),
        ...columns(record),
      })),
    );
  }

  /** The record of a kind under an id, of whatever model. */
  async find<K extends RecordKind>(
    knex: Knex,
    kind: K,
    id: string,
  ): Promise<ExistingRecord<RecordsByKind[K]> | undefined> {
    const row: RecordRow | undefined = await this.#select(
      knex,
      RECORD_KINDS[kind].table,
    )
      .where('r.id', id)
      .first();
    return row && { contentHash: row.content_hash, record: toRecord(row) };
  }

  /** All records of some models, oldest first, in one query per kind. */
  async ofModels(
    knex: Knex,
    modelIds: string[],
  ): Promise<Map<string, ModelRecords>> {
    const records = new Map<string, ModelRecords>(
      modelIds.map(id => [
        id,
        { assessments: [], evidence: [], signOffs: [], acts: [] },
      ]),
    );
    for (const row of await this.#rowsOf(knex, 'assessments', modelIds)) {
      records.get(row.model_id)!.assessments.push(toRecord(row));
    }
    for (const row of await this.#rowsOf(knex, 'evidence', modelIds)) {
      records.get(row.model_id)!.evidence.push(toRecord(row));
    }
    for (const row of await this.#rowsOf(knex, 'sign_offs', modelIds)) {
      records.get(row.model_id)!.signOffs.push(toRecord(row));
    }
    for (const row of await this.#rowsOf(knex, ACTS_TABLE, modelIds)) {
      records.get(row.model_id)!.acts.push(toRecord(row));
    }
    return records;
  }

  /**
   * Every record of a model as it is stored, whose entry in the ledger comes after one sequence and not after another.
   *
   * @param upTo - absent: however many there are
   */
  async storedBetween(
    knex: Knex,
    modelId: string,
    after: number,
    upTo?: number,
  ): Promise<StoredRecord[]> {
    const stored: StoredRecord[] = [];
    for (const table of RECORD_TABLES) {
      const query = this.#select(knex, table)
        .where('r.model_id', modelId)
        .where('r.sequence', '>', after)
        .orderBy('r.sequence')
        .select('r.*');
      if (upTo !== undefined) {
        query.where('r.sequence', '<=', upTo);
      }
      const rows: (RecordRow & Record<string, unknown>)[] = await query;
      for (const row of rows) {
        const { recordedBy: _name, ...record } = toRecord<RecordHead>(row);
        stored.push({
          table,
          sequence: row.sequence,
          actorId: row.actor_id,
          erased: row.principal === null,
          record,
          columns: row,
        });
      }
    }
    return stored;
  }

  /** A page of the records of one model, newest first. */
  async list<K extends RecordKind>(
    knex: Knex,
    kind: K,
    modelId: string,
    page: Page,
  ): Promise<RecordPage<RecordsByKind[K]>> {
    const { table } = RECORD_KINDS[kind];
    return this.#page(this.#select(knex, table), modelId, page);
  }

  /** A page of the governance acts on one model, newest first. */
  async listActs(
    knex: Knex,
    modelId: string,
    query: Page & { kind?: ActKind[]; about?: string },
  ): Promise<RecordPage<Act>> {
    const select = this.#select(knex, ACTS_TABLE);
    if (query.kind) {
      select.whereIn('r.kind', query.kind);
    }
    if (query.about) {
      select.where('r.about', query.about);
    }
    return this.#page(select, modelId, query);
  }

  async #page<T extends RecordHead>(
    query: Knex.QueryBuilder,
    modelId: string,
    page: Page,
  ): Promise<RecordPage<T>> {
    query
      .where('r.model_id', modelId)
      .orderBy('r.sequence', 'desc')
      .limit(page.limit + 1);
    if (page.cursor) {
      const [sequence] = decodeCursor(page.cursor, ['integer']);
      query.where('r.sequence', '<', sequence);
    }
    const rows: RecordRow[] = await query;
    const cut = cutPage(rows, page.limit, ({ sequence }) => [sequence]);
    return {
      items: cut.rows.map(row => toRecord<T>(row)),
      nextCursor: cut.nextCursor,
    };
  }

  async #rowsOf(
    knex: Knex,
    table: string,
    modelIds: string[],
  ): Promise<RecordRow[]> {
    return this.#select(knex, table)
      .where(inList(knex, 'r.model_id', modelIds))
      .orderBy('r.sequence');
  }

  #select(knex: Knex, table: string) {
    return knex({ r: table })
      .join({ a: 'actors' }, 'a.id', 'r.actor_id')
      .join({ m: 'models' }, 'm.id', 'r.model_id')
      .select(
        'r.id',
        'r.model_id',
        'r.sequence',
        'r.content_hash',
        'r.actor_id',
        'r.recorded_at',
        'r.expires_at',
        'r.model_version',
        'r.model_digest',
        'r.policy_version',
        'r.content',
        'r.imported_source',
        'r.imported_at',
        'a.principal',
        'm.entity_ref',
      );
  }
}

function rowOf(record: RecordHead, place: RecordPlace) {
  const {
    id,
    entityRef: _entityRef,
    modelVersion,
    modelDigest,
    policyVersion,
    recordedBy: _recordedBy,
    recordedAt,
    expiresAt,
    imported,
    ...content
  } = record;
  return {
    id,
    model_id: place.modelId,
    sequence: place.sequence,
    content_hash: place.contentHash,
    actor_id: place.actorId,
    recorded_at: new Date(recordedAt),
    expires_at: expiresAt ? new Date(expiresAt) : null,
    model_version: modelVersion,
    model_digest: modelDigest,
    policy_version: policyVersion,
    content: JSON.stringify(content),
    imported_source: imported?.source,
    imported_at: imported ? new Date(imported.importedAt) : null,
  };
}

function toRecord<T extends RecordHead>(row: RecordRow): T {
  const head: RecordHead = {
    id: row.id,
    entityRef: row.entity_ref,
    modelVersion: row.model_version ?? undefined,
    modelDigest: row.model_digest ?? undefined,
    policyVersion: row.policy_version,
    recordedBy: actorName(row.actor_id, row.principal),
    recordedAt: toIso(row.recorded_at),
    expiresAt: toOptionalIso(row.expires_at),
    imported:
      row.imported_source === null
        ? undefined
        : {
            source: row.imported_source,
            importedAt: toIso(row.imported_at!),
          },
  };
  return { ...JSON.parse(row.content), ...head };
}

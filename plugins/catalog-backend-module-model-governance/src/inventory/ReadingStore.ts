import type { Knex } from 'knex';

const TABLE = 'model_inventory_readings';

interface ReadingRow {
  source_id: string;
  changed_at: Date | number | null;
  models: number | null;
  unreadable: number | null;
  refused_drop: number | null;
  failing_since: Date | number | null;
  failure: string | null;
}

/** How the reading of a source went. */
export interface ReadingState {
  /** Begin of the last full reading in which anything was new. */
  changedAt?: Date;
  /** How many models it gave. */
  models?: number;
  unreadable?: number;
  /** How many models were found gone and stay, since they are many. */
  refusedDrop?: number;
  failingSince?: Date;
  failure?: string;
}

/** How the readings of all sources went. */
export class ReadingStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async find(sourceId: string): Promise<ReadingState | undefined> {
    const row = await this.#knex<ReadingRow>(TABLE)
      .where({ source_id: sourceId })
      .first();
    return row && toState(row);
  }

  /** Stores the state of a source; one that is as before is not written. */
  async save(
    sourceId: string,
    before: ReadingState | undefined,
    state: ReadingState,
  ): Promise<void> {
    if (before && JSON.stringify(before) === JSON.stringify(ordered(state))) {
      return;
    }
    await this.#knex(TABLE)
      .insert(toRow(sourceId, state))
      .onConflict('source_id')
      .merge();
  }

  /** @returns the sources that are not among these and are forgotten */
  async removeOthers(sourceIds: readonly string[]): Promise<string[]> {
    const rows = await this.#knex<ReadingRow>(TABLE)
      .whereNotIn('source_id', sourceIds)
      .select('source_id');
    const others = rows.map(row => row.source_id);
    if (others.length) {
      await this.#knex(TABLE).whereIn('source_id', others).delete();
    }
    return others;
  }
}

function toState(row: ReadingRow): ReadingState {
  return ordered({
    changedAt: toDate(row.changed_at),
    models: row.models ?? undefined,
    unreadable: row.unreadable ?? undefined,
    refusedDrop: row.refused_drop ?? undefined,
    failingSince: toDate(row.failing_since),
    failure: row.failure ?? undefined,
  });
}

/** With its fields in one order, so that states can be compared as texts. */
function ordered(state: ReadingState): ReadingState {
  const { changedAt, models, unreadable, refusedDrop } = state;
  const { failingSince, failure } = state;
  return {
    changedAt,
    models,
    unreadable,
    refusedDrop,
    failingSince,
    failure,
  };
}

function toRow(sourceId: string, state: ReadingState): ReadingRow {
  return {
    source_id: sourceId,
    changed_at: state.changedAt ?? null,
    models: state.models ?? null,
    unreadable: state.unreadable ?? null,
    refused_drop: state.refusedDrop ?? null,
    failing_since: state.failingSince ?? null,
    failure: state.failure ?? null,
  };
}

function toDate(time: Date | number | null): Date | undefined {
  return time === null ? undefined : new Date(time);
}

import type { Knex } from 'knex';
import type { Ledger } from './Ledger';
import type { RecordKind, RecordsByKind } from './recordKinds';
import type { RecordStore } from './RecordStore';

/** A record to be put down, and what is stored beside it. */
export interface LoggedRecord<K extends RecordKind> {
  record: RecordsByKind[K];
  /** `contentHash`: digest of what was submitted, by which a repetition is told from another record. */
  place: { modelId: string; actorId: string; contentHash: string };
}

/** Puts records down: each with its entry in the ledger. */
export class RecordLog {
  readonly #records: RecordStore;
  readonly #ledger: Ledger;

  constructor(options: { records: RecordStore; ledger: Ledger }) {
    this.#records = options.records;
    this.#ledger = options.ledger;
  }

  /**
   * Appends a record of a model whose lock the caller holds. The ledger knows who acted by an opaque id alone; other persons
   * whom a record names, such as the owner of a condition, stand in its payload by their refs.
   */
  async append<K extends RecordKind>(
    tx: Knex.Transaction,
    kind: K,
    record: LoggedRecord<K>['record'],
    at: Date,
    place: LoggedRecord<K>['place'],
  ): Promise<void> {
    await this.appendAll(tx, kind, [{ record, place }], at);
  }

  /** Appends records of models whose locks the caller holds, in the order given, in a few statements. */
  async appendAll<K extends RecordKind>(
    tx: Knex.Transaction,
    kind: K,
    records: readonly LoggedRecord<K>[],
    at: Date,
  ): Promise<void> {
    const sequences = await this.#ledger.appendAll(
      tx,
      records.map(({ record, place: { modelId, actorId } }) => {
        const { recordedBy: _name, ...payload } = record;
        return {
          chain: modelId,
          at,
          type: kind,
          recordId: record.id,
          actorId,
          payload,
        };
      }),
    );
    await this.#records.insert(
      tx,
      kind,
      records.map(({ record, place }, index) => ({
        record,
        place: { ...place, sequence: sequences[index] },
      })),
    );
  }
}

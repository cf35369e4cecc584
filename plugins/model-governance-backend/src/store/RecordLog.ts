import type { Knex } from 'knex';
import type { Ledger } from './Ledger';
import type { RecordKind, RecordsByKind } from './recordKinds';
import type { RecordStore } from './RecordStore';

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
   *
   * @param place.contentHash - Digest of what was submitted, by which a repetition is told from another record.
   */
  async append<K extends RecordKind>(
    tx: Knex.Transaction,
    kind: K,
    record: RecordsByKind[K],
    at: Date,
    place: { modelId: string; actorId: string; contentHash: string },
  ): Promise<void> {
    const { recordedBy: _name, ...payload } = record;
    const sequence = await this.#ledger.append(tx, {
      chain: place.modelId,
      at,
      type: kind,
      recordId: record.id,
      actorId: place.actorId,
      payload,
    });
    await this.#records.insert(tx, kind, record, { ...place, sequence });
  }
}

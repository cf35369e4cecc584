import {
  ERASURE_TYPE,
  erasurePayloadSchema,
  type ExportedEntry,
  type Problem,
} from '@modelgov/backstage-plugin-model-governance-common';
import canonicalize from 'canonicalize';
import type { Knex } from 'knex';
import {
  actorName,
  placementOf,
  type RecordStore,
  type StoredRecord,
} from '../store';
import { isSameButName } from './isSameButName';
import { keptOf } from './keptOf';
import type { ReadEntry } from './LedgerReader';

const CHANGED =
  'the record that is stored for it is not the one that was recorded';

/**
 * Compares the records of a model, which decisions are computed of, with what its ledger says: every entry of a record has
 * its record, as it was recorded but for what an erasure emptied, and there is no other record.
 */
export class RecordComparison {
  readonly #knex: Knex;
  readonly #records: RecordStore;
  readonly #chain: string;
  readonly #problems: (Problem & { sequence: number })[] = [];
  /** What records say whose payload was erased, until the entry of the erasure tells what they must say. */
  readonly #unproved = new Map<string, { sequence: number; kept: string }>();
  #after = 0;

  constructor(options: { knex: Knex; records: RecordStore; chain: string }) {
    this.#knex = options.knex;
    this.#records = options.records;
    this.#chain = options.chain;
  }

  /** Compares what belongs to the next entries of the chain. */
  async add(batch: readonly ReadEntry[]): Promise<void> {
    const upTo = batch.at(-1)?.entry.sequence;
    if (upTo === undefined) {
      return;
    }
    const stored = await this.#stored(upTo);
    for (const { entry } of batch) {
      const ofEntry = stored.filter(
        ({ sequence }) => sequence === entry.sequence,
      );
      this.#compare(entry, ofEntry);
      if (entry.type === ERASURE_TYPE) {
        this.#prove(entry);
      }
    }
    this.#after = upTo;
  }

  /** The first record that was changed, is missing, or is too many. */
  async finish(): Promise<Problem | undefined> {
    for (const { sequence } of await this.#stored()) {
      this.#extra(sequence);
    }
    for (const { sequence } of this.#unproved.values()) {
      this.#problems.push({ sequence, what: CHANGED });
    }
    return this.#problems.sort((a, b) => a.sequence - b.sequence)[0];
  }

  #stored(upTo?: number): Promise<StoredRecord[]> {
    return this.#records.storedBetween(
      this.#knex,
      this.#chain,
      this.#after,
      upTo,
    );
  }

  #compare(entry: ExportedEntry, stored: StoredRecord[]): void {
    const { sequence } = entry;
    const placement = placementOf(entry.type);
    const [own, ...others] = stored.filter(
      ({ table, record }) =>
        table === placement?.table && record.id === entry.recordId,
    );
    if (others.length || stored.some(each => each !== own)) {
      this.#extra(sequence);
    }
    if (!placement) {
      return;
    }
    if (!own) {
      this.#problems.push({
        sequence,
        what: 'the record that it tells of is missing',
      });
    } else if (!this.#isRight(entry, own)) {
      this.#problems.push({ sequence, what: CHANGED });
    }
  }

  #isRight(entry: ExportedEntry, stored: StoredRecord): boolean {
    const { record, actorId } = stored;
    if (actorId !== entry.actorId) {
      return false;
    }
    if (!entry.payload) {
      this.#unproved.set(entry.recordId, {
        sequence: entry.sequence,
        kept: canonicalize(keptOf(record)) ?? '',
      });
      return true;
    }
    return (
      (canonicalize(record) === canonicalize(entry.payload) ||
        (stored.erased &&
          isSameButName(entry.payload, record, actorName(actorId, null)))) &&
      hasItsColumns(entry.type, stored)
    );
  }

  /** What an erasure kept of records is what they must say. */
  #prove({ payload }: ExportedEntry): void {
    const { data } = erasurePayloadSchema.safeParse(payload);
    for (const record of data?.kept ?? []) {
      const unproved = this.#unproved.get(String(record.id));
      if (unproved && canonicalize(keptOf(record)) === unproved.kept) {
        this.#unproved.delete(String(record.id));
      }
    }
  }

  #extra(sequence: number): void {
    this.#problems.push({
      sequence,
      what: 'a record is stored that no entry tells of',
    });
  }
}

/** Whether the columns by which records are found say the same as the record. */
function hasItsColumns(
  kind: string,
  { record, columns }: StoredRecord,
): boolean {
  return Object.entries(placementOf(kind)?.columns(record) ?? {}).every(
    ([column, value]) => columns[column] === (value ?? null),
  );
}
